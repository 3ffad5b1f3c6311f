import { Minus, Plus, RotateCw, Scan } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkBody } from '../../../src/show/api/contract.ts'
import type { Edge } from './choice.ts'
import { useDrawing } from './use-drawing.ts'

interface Props {
  readonly nodes: NetworkBody['nodes']
  readonly edges: readonly Edge[]
  /** Under which name the layout is kept. */
  readonly name: string
  readonly chosen: string | null
  readonly onActor: (id: string) => void
  readonly onPair: (a: string, b: string) => void
}

/** The network as a drawing. The table below it says the same, and is there for those who cannot point at it. */
export function GraphView(props: Props) {
  const { t } = useTranslation('network')
  const container = useRef<HTMLDivElement>(null)
  const { drawing, state, anew } = useDrawing(container, props)
  const camera = () => drawing.current?.sigma.getCamera()

  useEffect(() => {
    const element = container.current
    // The wheel scrolls the page; with Ctrl, as in maps, it zooms.
    const wheel = (event: WheelEvent) => event.ctrlKey || event.metaKey || event.stopPropagation()
    element?.addEventListener('wheel', wheel, { capture: true })
    return () => element?.removeEventListener('wheel', wheel, { capture: true })
  }, [])

  if (state === 'failed') return <p className="rounded-lg border border-line bg-sunken p-4 text-sm">{t('noWebgl')}</p>
  return (
    <div className="relative overflow-hidden rounded-lg border border-line bg-raised">
      <div
        ref={container}
        role="img"
        aria-label={t('picture', { actors: props.nodes.length, relations: props.edges.length })}
        data-drawing={state}
        dir="ltr"
        className="h-[min(68dvh,42rem)] w-full"
      />
      <div className="absolute end-3 top-3 grid gap-1 print:hidden">
        <Button label={t('zoomIn')} onClick={() => camera()?.animatedZoom()}>
          <Plus aria-hidden className="size-4" />
        </Button>
        <Button label={t('zoomOut')} onClick={() => camera()?.animatedUnzoom()}>
          <Minus aria-hidden className="size-4" />
        </Button>
        <Button label={t('whole')} onClick={() => camera()?.animatedReset()}>
          <Scan aria-hidden className="size-4" />
        </Button>
        <Button label={t('anew')} onClick={anew}>
          <RotateCw aria-hidden className={`size-4 ${state === 'laying' ? 'animate-spin' : ''}`} />
        </Button>
      </div>
    </div>
  )
}

function Button({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="rounded-md border border-strong-line bg-raised p-2 hover:bg-sunken"
    >
      {children}
    </button>
  )
}
