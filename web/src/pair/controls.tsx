import { ArrowLeftRight } from 'lucide-react'
import type { DyadBody } from '../../../src/show/api/contract.ts'
import { useDyad, type View } from '../lib/api.ts'
import { BUTTON, INPUT, LABEL } from '../parts/field.ts'
import { Switch } from '../parts/switch.tsx'
import { ActorPicker } from './actor-picker.tsx'

interface Props {
  readonly a: string
  readonly b: string
  readonly data: DyadBody | undefined
  readonly view: View
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void
}

/** Who with whom, and how the view is narrowed. */
export function PairControls({ a, b, data, view, onChange }: Props) {
  return (
    <div className="mb-6 rounded-lg border border-line bg-raised p-4">
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
        <ActorPicker
          label="One actor"
          value={a}
          name={data?.parties[0].actor.name}
          onChoose={id => onChange({ a: id })}
        />
        <button
          type="button"
          className={`${BUTTON} justify-self-start`}
          disabled={!a && !b}
          onClick={() => onChange({ a: b, b: a })}
        >
          <ArrowLeftRight aria-hidden className="size-4 max-sm:rotate-90" />
          <span className="sr-only">Swap the two</span>
        </button>
        <ActorPicker
          label="The other"
          value={b}
          name={data?.parties[1].actor.name}
          onChoose={id => onChange({ b: id })}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <span className="pb-1.5">
          <Switch
            label="With their parts and members"
            hint="Claims about an actor’s parts, members and affiliates count for it"
            checked={view.rollUp ?? false}
            onChange={on => onChange({ rollUp: on ? 'true' : null })}
          />
        </span>
        <div>
          <label htmlFor="as-of" className={LABEL}>
            As known on
          </label>
          <input
            id="as-of"
            type="date"
            value={view.asOf ?? ''}
            onChange={e => onChange({ asOf: e.target.value })}
            className={INPUT}
          />
        </div>
        <div className="min-w-0 max-w-full">
          <label htmlFor="according" className={LABEL}>
            According to
          </label>
          <SourceSelect a={a} b={b} view={view} onChange={according => onChange({ according })} />
        </div>
      </div>
    </div>
  )
}

/** The sources that can be chosen: whoever speaks, or publishes, in the pair's claims when no source is asked for. */
function SourceSelect({
  a,
  b,
  view,
  onChange,
}: {
  a: string
  b: string
  view: View
  onChange: (source: string | null) => void
}) {
  const { data } = useDyad(a, b, { ...view, according: undefined })
  const claims = data ? [...data.lanes.cooperation, ...data.lanes.conflict] : []
  const names = claims.flatMap(c => [...c.attribution.map(s => s.name), c.document.publisher ?? ''])
  const sources = [...new Set([view.according ?? '', ...names])].filter(Boolean).sort()
  return (
    <select
      id="according"
      value={view.according ?? ''}
      onChange={e => onChange(e.target.value || null)}
      className={INPUT}
    >
      <option value="">Anybody</option>
      {sources.map(name => (
        <option key={name}>{name}</option>
      ))}
    </select>
  )
}
