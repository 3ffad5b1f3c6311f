import type { View } from '../lib/api.ts'
import { INPUT } from '../parts/field.ts'
import { Segments } from '../parts/segments.tsx'
import { Switch } from '../parts/switch.tsx'
import type { Choice, Kind } from './choice.ts'

const OPTIONS: { value: Kind; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'both', label: 'Both at once' },
  { value: 'cooperation', label: 'Cooperation' },
  { value: 'conflict', label: 'Conflict' },
]

interface Props {
  readonly choice: Choice
  readonly view: View
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void
}

export function NetworkFilters({ choice, view, onChange }: Props) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
      <Segments
        label="Relations shown"
        options={OPTIONS}
        value={choice.kind}
        onChange={kind => onChange({ kind: kind === 'all' ? null : kind })}
      />
      <Switch
        label="Parts count for the whole"
        hint="Parts, members and affiliates are drawn as what they belong to"
        checked={view.rollUp ?? false}
        onChange={on => onChange({ rollUp: on ? 'true' : null })}
      />
      <Switch
        label="Unnamed actors too"
        checked={choice.unnamed}
        onChange={on => onChange({ unnamed: on ? 'true' : null })}
      />
      <label className="flex items-center gap-2 text-sm">
        At least
        <input
          type="number"
          min={1}
          max={999}
          value={choice.least}
          onChange={event => onChange({ least: Number(event.target.value) > 1 ? event.target.value : null })}
          className={`${INPUT} w-16!`}
        />
        claims
      </label>
      <label className="flex items-center gap-2 text-sm">
        As known on
        <input
          type="date"
          value={view.asOf ?? ''}
          onChange={event => onChange({ asOf: event.target.value })}
          className={`${INPUT} w-auto!`}
        />
      </label>
    </div>
  )
}
