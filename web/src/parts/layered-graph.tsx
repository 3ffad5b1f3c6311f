import { type ReactNode, useId, useMemo } from 'react'
import { useWidth } from '../lib/width.ts'
import { type LayeredEdge, layered } from './layered.ts'
import { Scroller } from './scroller.tsx'

interface Props {
  readonly label: string
  readonly nodes: readonly { readonly id: string; readonly content: ReactNode }[]
  readonly edges: readonly (LayeredEdge & { readonly dashed?: boolean })[]
}

const SIZE = [216, 92] as const
const NARROW = 640

/** Nodes in layers with labelled arrows between them: from left to right, or from above to below where there is little room. */
export function LayeredGraph({ label, nodes, edges }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const arrow = useId()
  const down = width < NARROW
  const drawn = useMemo(
    () =>
      layered(
        nodes.map(node => node.id),
        edges,
        { size: SIZE, down },
      ),
    [nodes, edges, down],
  )
  return (
    <div ref={frame}>
      <Scroller label={label}>
        <div dir="ltr" className="relative m-2" style={{ width: drawn.width, height: drawn.height }}>
          <svg aria-hidden width={drawn.width} height={drawn.height} className="absolute inset-0">
            <defs>
              <marker id={arrow} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
                <path d="M0 0 10 5 0 10Z" fill="var(--quiet)" />
              </marker>
            </defs>
            {drawn.edges.map(({ points }, i) => (
              <path
                key={`${edges[i].from} ${edges[i].to}`}
                d={points.map(({ x, y }, at) => `${at ? 'L' : 'M'}${x} ${y}`).join('')}
                fill="none"
                stroke="var(--quiet)"
                strokeWidth="1.6"
                strokeDasharray={edges[i].dashed ? '5 4' : undefined}
                markerEnd={`url(#${arrow})`}
              />
            ))}
          </svg>
          {drawn.edges.map(({ x, y }, i) => (
            <span
              key={`${edges[i].from} ${edges[i].to}`}
              className="absolute max-w-40 -translate-1/2 truncate rounded bg-raised px-1 text-xs text-quiet"
              style={{ left: x, top: y }}
            >
              {edges[i].label}
            </span>
          ))}
          {nodes.map(({ id, content }) => (
            <div
              key={id}
              className="absolute"
              style={{ left: drawn.places.get(id)?.x, top: drawn.places.get(id)?.y, width: SIZE[0], height: SIZE[1] }}
            >
              {content}
            </div>
          ))}
        </div>
      </Scroller>
    </div>
  )
}
