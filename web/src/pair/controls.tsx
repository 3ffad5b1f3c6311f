import { ArrowLeftRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DyadBody } from '../../../src/show/api/contract.ts'
import { BUTTON } from '../parts/field.ts'
import { Switch } from '../parts/switch.tsx'
import type { View } from '../state/view.ts'
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
  const { t } = useTranslation('pair')
  return (
    <div className="mb-6 rounded-lg border border-line bg-raised p-4">
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
        <ActorPicker
          label={t('one')}
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
          <span className="sr-only">{t('swap')}</span>
        </button>
        <ActorPicker
          label={t('other')}
          value={b}
          name={data?.parties[1].actor.name}
          onChoose={id => onChange({ b: id })}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <span className="pb-1.5">
          <Switch
            label={t('rollUp')}
            hint={t('rollUpHint')}
            checked={view.rollUp ?? false}
            onChange={on => onChange({ rollUp: on ? 'true' : null })}
          />
        </span>
      </div>
    </div>
  )
}
