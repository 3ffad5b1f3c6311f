import { Minus, Plus, Scan } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import Sigma from 'sigma'
import type { NetworkBody } from '../../../src/show/api/contract.ts'
import type { Edge } from './choice.ts'
import { networkGraph } from './graph.ts'
import { nodeHover, nodeLabel } from './labels.ts'
import { paintEdges } from './paint.ts'
import { usePalette } from './palette.ts'

interface Props {
  readonly nodes: NetworkBody['nodes']
  readonly edges: readonly Edge[]
  readonly onActor: (id: string) => void
  readonly onPair: (a: string, b: string) => void
}

const ZOOM = 'rounded-md border border-strong-line bg-raised p-2 hover:bg-sunken'

/** The network as a drawing. The table below it says the same, and is there for those who cannot point at it. */
export function GraphView({ nodes, edges, onActor, onPair }: Props) {
  const { t } = useTranslation('network')
  const container = useRef<HTMLDivElement>(null)
  const sigma = useRef<Sigma | null>(null)
  const go = useRef({ onActor, onPair })
  go.current = { onActor, onPair }
  const [failed, setFailed] = useState(false)
  const palette = usePalette()
  const graph = useMemo(() => networkGraph(nodes, edges), [nodes, edges])

  useEffect(() => {
    const element = container.current
    if (!element) return
    let renderer: Sigma
    try {
      renderer = new Sigma(graph, element, {
        enableEdgeEvents: true,
        zIndex: true,
        stagePadding: 48,
        labelFont: '"Inter Variable", system-ui, sans-serif',
        labelSize: 13,
        labelWeight: '500',
        labelDensity: 1.2,
        labelRenderedSizeThreshold: 5,
        minCameraRatio: 0.08,
        maxCameraRatio: 3,
        defaultDrawNodeLabel: nodeLabel(palette),
        defaultDrawNodeHover: nodeHover(palette),
        nodeReducer: (_, { named, ...rest }) => ({ ...rest, color: named ? palette.ink : palette.quiet }),
      })
    } catch {
      setFailed(true)
      return
    }
    sigma.current = renderer
    let hovered: string | null = null
    const canvas = renderer.createCanvas('signed', { beforeLayer: 'nodes' })
    canvas.style.width = canvas.style.height = '100%'
    const paint = () => paintEdges(renderer, canvas, palette, hovered)
    const point = (edge: string | null) => {
      hovered = edge
      element.style.cursor = edge ? 'pointer' : ''
      paint()
    }
    renderer.on('afterRender', paint)
    renderer.on('enterEdge', ({ edge }) => point(edge))
    renderer.on('leaveEdge', () => point(null))
    renderer.on('enterNode', () => (element.style.cursor = 'pointer'))
    renderer.on('leaveNode', () => (element.style.cursor = ''))
    renderer.on('clickNode', ({ node }) => go.current.onActor(node))
    renderer.on('clickEdge', ({ edge }) => go.current.onPair(...graph.extremities(edge)))
    // The wheel scrolls the page; with Ctrl, as in maps, it zooms.
    const wheel = (event: WheelEvent) => event.ctrlKey || event.metaKey || event.stopPropagation()
    element.addEventListener('wheel', wheel, { capture: true })
    renderer.refresh()
    return () => {
      element.removeEventListener('wheel', wheel, { capture: true })
      renderer.kill()
      sigma.current = null
    }
  }, [graph, palette])

  if (failed) return <p className="rounded-lg border border-line bg-sunken p-4 text-sm">{t('noWebgl')}</p>
  return (
    <div className="relative overflow-hidden rounded-lg border border-line bg-raised">
      <div
        ref={container}
        role="img"
        aria-label={t('picture', { actors: nodes.length, relations: edges.length })}
        className="h-[min(68dvh,42rem)] w-full"
      />
      <div className="absolute top-3 end-3 grid gap-1">
        <button
          type="button"
          aria-label={t('zoomIn')}
          className={ZOOM}
          onClick={() => sigma.current?.getCamera().animatedZoom()}
        >
          <Plus aria-hidden className="size-4" />
        </button>
        <button
          type="button"
          aria-label={t('zoomOut')}
          className={ZOOM}
          onClick={() => sigma.current?.getCamera().animatedUnzoom()}
        >
          <Minus aria-hidden className="size-4" />
        </button>
        <button
          type="button"
          aria-label={t('all')}
          className={ZOOM}
          onClick={() => sigma.current?.getCamera().animatedReset()}
        >
          <Scan aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  )
}
