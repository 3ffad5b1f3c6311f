import { useTranslation } from 'react-i18next'
import { INPUT } from '../parts/field.ts'
import { Segments } from '../parts/segments.tsx'
import { Switch } from '../parts/switch.tsx'
import type { View } from '../state/view.ts'
import { type Choice, KINDS } from './choice.ts'

interface Props {
  readonly choice: Choice
  readonly view: View
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void
}

export function NetworkFilters({ choice, view, onChange }: Props) {
  const { t } = useTranslation('network')
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
      <Segments
        label={t('shown')}
        options={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
        value={choice.kind}
        onChange={kind => onChange({ kind: kind === 'all' ? null : kind })}
      />
      <Switch
        label={t('rollUp')}
        hint={t('rollUpHint')}
        checked={view.rollUp ?? false}
        onChange={on => onChange({ rollUp: on ? 'true' : null })}
      />
      <Switch
        label={t('unnamed')}
        checked={choice.unnamed}
        onChange={on => onChange({ unnamed: on ? 'true' : null })}
      />
      <label className="flex items-center gap-2 text-sm">
        {t('least')}
        <input
          type="number"
          min={1}
          max={999}
          value={choice.least}
          onChange={event => onChange({ least: Number(event.target.value) > 1 ? event.target.value : null })}
          className={`${INPUT} w-16!`}
        />
      </label>
    </div>
  )
}
