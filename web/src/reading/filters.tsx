import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import { selfEvident } from '../../../src/model/claim-evident.ts'
import { LANES, laneInWords, type Types } from '../lib/lanes.ts'
import { LaneMark } from '../parts/lane-mark.tsx'
import { Switch } from '../parts/switch.tsx'
import { type Filter, tally } from './filter.ts'

interface Props {
  readonly claims: readonly Claim[]
  readonly types: Types
  readonly filter: Filter
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void
}

/** Narrows a document's claims by lane. */
export function Filters({ claims, types, filter, onChange }: Props) {
  const { t } = useTranslation('reading')
  const lanes = new Map(tally(claims.map(types.lane)))
  const evident = claims.filter(selfEvident).length
  return (
    <div className="grid gap-2">
      <fieldset className="flex flex-wrap gap-1.5 text-sm">
        <legend className="sr-only">{t('filter.lane')}</legend>
        {LANES.map(lane => (
          <button
            key={lane}
            type="button"
            aria-pressed={filter.lane === lane}
            onClick={() => onChange({ lane: filter.lane === lane ? null : lane })}
            className="flex flex-1 items-center justify-center gap-1.5 rounded-md border border-line bg-raised px-2 py-1.5 whitespace-nowrap hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-sunken aria-pressed:shadow-[0_0_0_1px_var(--accent)]"
          >
            <LaneMark lane={lane} size={11} />
            {laneInWords(lane)} <span className="text-quiet tabular-nums">{lanes.get(lane) ?? 0}</span>
          </button>
        ))}
      </fieldset>
      {evident ? (
        <Switch
          label={t('filter.evident', { count: evident })}
          hint={t('filter.evidentHint')}
          checked={filter.evident}
          onChange={on => onChange({ evident: on ? 'yes' : null })}
        />
      ) : null}
    </div>
  )
}
