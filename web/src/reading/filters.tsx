import type { Claim } from '../../../src/model/claim.ts'
import { selfEvident } from '../../../src/model/claim-evident.ts'
import { SURENESS, sourcesOf, surenessOf } from '../lib/claim.ts'
import { LANE_LABELS, LANES, type Types } from '../lib/lanes.ts'
import { INPUT } from '../parts/field.ts'
import { LaneMark } from '../parts/lane-mark.tsx'
import { Switch } from '../parts/switch.tsx'
import { type Filter, tally } from './filter.ts'

const SURE_LABELS = { stated: 'Stated as a fact', hedged: 'Hedged or not done', denied: 'Denied' }

interface Props {
  readonly claims: readonly Claim[]
  readonly types: Types
  readonly filter: Filter
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void
}

/** Narrows a document's claims by lane, source and certainty. */
export function Filters({ claims, types, filter, onChange }: Props) {
  const sources = tally(claims.flatMap(sourcesOf))
  const sure = new Map(tally(claims.map(surenessOf)))
  const lanes = new Map(tally(claims.map(types.lane)))
  const evident = claims.filter(selfEvident).length
  return (
    <div className="grid gap-2">
      <fieldset className="flex flex-wrap gap-1.5 text-sm">
        <legend className="sr-only">Lane</legend>
        {LANES.map(lane => (
          <button
            key={lane}
            type="button"
            aria-pressed={filter.lane === lane}
            onClick={() => onChange({ lane: filter.lane === lane ? null : lane })}
            className="flex flex-1 items-center justify-center gap-1.5 rounded-md border border-line bg-raised px-2 py-1.5 whitespace-nowrap hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-sunken aria-pressed:shadow-[0_0_0_1px_var(--accent)]"
          >
            <LaneMark lane={lane} size={11} />
            {LANE_LABELS[lane]} <span className="text-quiet tabular-nums">{lanes.get(lane) ?? 0}</span>
          </button>
        ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-1.5">
        <select
          aria-label="According to"
          value={filter.source ?? ''}
          onChange={e => onChange({ source: e.target.value || null })}
          className={INPUT}
        >
          <option value="">Any source</option>
          {sources.map(([name, count]) => (
            <option key={name} value={name}>
              {name} ({count})
            </option>
          ))}
        </select>
        <select
          aria-label="How certain"
          value={filter.sure ?? ''}
          onChange={e => onChange({ sure: e.target.value || null })}
          className={INPUT}
        >
          <option value="">Any certainty</option>
          {SURENESS.map(value => (
            <option key={value} value={value}>
              {SURE_LABELS[value]} ({sure.get(value) ?? 0})
            </option>
          ))}
        </select>
      </div>
      {evident ? (
        <Switch
          label={`Ties that a name tells by itself (${evident})`}
          hint="“Front fighters” are fighters of the Front: needed to count parts for the whole, nothing new to a reader."
          checked={filter.evident}
          onChange={on => onChange({ evident: on ? 'yes' : null })}
        />
      ) : null}
    </div>
  )
}
