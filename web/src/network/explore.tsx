import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { NetworkBody } from '../../../src/show/api/contract.ts'
import { ActorPicker } from '../pair/actor-picker.tsx'
import { BUTTON } from '../parts/field.ts'
import { KindIcon } from '../parts/kind.tsx'
import { type Edge, hiddenOf, KINDS, type Kind, type Shown, type Step } from './choice.ts'

interface Props {
  readonly chosen: NetworkBody['nodes'][number] | null
  readonly wanted: readonly Edge[]
  readonly shown: Shown
  readonly steps: readonly Step[]
  readonly onChoose: (actor: string) => void
  readonly onSteps: (steps: readonly Step[]) => void
}

/** Opens the network up from an actor, kind by kind, saying how much is not drawn yet; and goes back step by step. */
export function Explore({ chosen, wanted, shown, steps, onChoose, onSteps }: Props) {
  const { t } = useTranslation(['network', 'common'])
  const hidden = chosen ? hiddenOf(chosen.id, wanted, shown) : null
  const open = (kind: Kind) => chosen && onSteps([...steps, { actor: chosen.id, kind }])
  return (
    <section aria-label={t('explore.label')} className="rounded-lg border border-line bg-raised p-4 print:hidden">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="w-full max-w-72">
          <ActorPicker label={t('explore.begin')} value={chosen?.id ?? ''} name={chosen?.name} onChoose={onChoose} />
        </div>
        {steps.length ? (
          <div className="flex flex-wrap gap-2">
            <button type="button" className={BUTTON} onClick={() => onSteps(steps.slice(0, -1))}>
              <Undo2 aria-hidden className="size-4 rtl:-scale-x-100" />
              {t('explore.back')}
            </button>
            <button type="button" className={BUTTON} onClick={() => onSteps([])}>
              {t('explore.all')}
            </button>
          </div>
        ) : null}
      </div>
      <div aria-live="polite" className="mt-3 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        {chosen && hidden ? (
          <>
            <Link href={`/actors/${chosen.id}`} className="inline-flex items-center gap-2 py-1 font-medium underline">
              <KindIcon kind={chosen.kind} named={chosen.named} />
              {chosen.name}
            </Link>
            {steps.length ? (
              KINDS.filter(kind => hidden[kind] > 0).map(kind => (
                <button key={kind} type="button" className={BUTTON} onClick={() => open(kind)}>
                  {t('explore.open', { kind: t(`kind.${kind}`), count: hidden[kind] })}
                </button>
              ))
            ) : (
              <button type="button" className={BUTTON} onClick={() => open('all')}>
                {t('explore.only')}
              </button>
            )}
            {steps.length && !hidden.all ? <span className="text-quiet">{t('explore.nothingHidden')}</span> : null}
          </>
        ) : (
          <span className="text-quiet">{t('explore.hint')}</span>
        )}
      </div>
    </section>
  )
}
