import { useTranslation } from 'react-i18next'
import type { NetworkBody } from '../../../src/show/api/contract.ts'
import { isBoth } from '../lib/relations.ts'

const [WIDTH, HEIGHT] = [720, 460]
/** More lines could not be told apart on paper. */
const LINES = 28

/** Whom some actors deal with, as a drawing for paper: those of the brief in the inner ring, the others around them. */
export function BriefGraph({ network, actors }: { network: NetworkBody; actors: ReadonlySet<string> }) {
  const { t } = useTranslation('brief')
  const weight = (e: NetworkBody['edges'][number]) => e.cooperation.claims + e.conflict.claims
  const named = new Map(network.nodes.filter(node => node.named).map(node => [node.id, node.name]))
  const edges = network.edges
    .filter(({ a, b }) => (actors.has(a) || actors.has(b)) && named.has(a) && named.has(b))
    .sort((x, y) => weight(y) - weight(x))
    .slice(0, LINES)
  if (!edges.length) return null
  const met = [...new Set(edges.flatMap(({ a, b }) => [a, b]))]
  const place = new Map<string, readonly [number, number]>()
  const ring = (ids: readonly string[], rx: number, ry: number, turn: number) => {
    ids.forEach((id, i) => {
      const angle = turn + (2 * Math.PI * i) / ids.length
      place.set(id, [WIDTH / 2 + rx * Math.cos(angle), HEIGHT / 2 + ry * Math.sin(angle)])
    })
  }
  const inner = met.filter(id => actors.has(id))
  ring(inner, inner.length > 1 ? 130 : 0, inner.length > 1 ? 70 : 0, 0)
  ring(
    met.filter(id => !actors.has(id)),
    270,
    195,
    0.4,
  )
  const at = (id: string) => place.get(id) ?? ([0, 0] as const)
  return (
    <svg
      role="img"
      aria-label={t('graphLabel', { count: edges.length })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className="h-auto max-w-full"
      fontFamily="system-ui, sans-serif"
    >
      <rect width={WIDTH} height={HEIGHT} fill="var(--paper)" />
      {edges.map(edge => {
        const [[x1, y1], [x2, y2]] = [at(edge.a), at(edge.b)]
        const length = Math.hypot(x2 - x1, y2 - y1) || 1
        const side = isBoth(edge) ? 2.5 : 0
        const [dx, dy] = [(-(y2 - y1) / length) * side, ((x2 - x1) / length) * side]
        const thick = (n: number) => Math.min(6, 1.2 + Math.sqrt(n))
        return (
          <g key={`${edge.a} ${edge.b}`}>
            {edge.cooperation.claims ? (
              <line
                x1={x1 + dx}
                y1={y1 + dy}
                x2={x2 + dx}
                y2={y2 + dy}
                stroke="var(--cooperation)"
                strokeWidth={thick(edge.cooperation.claims)}
              />
            ) : null}
            {edge.conflict.claims ? (
              <line
                x1={x1 - dx}
                y1={y1 - dy}
                x2={x2 - dx}
                y2={y2 - dy}
                stroke="var(--conflict)"
                strokeWidth={thick(edge.conflict.claims)}
                strokeDasharray="7 4"
              />
            ) : null}
          </g>
        )
      })}
      {met.map(id => {
        const [x, y] = at(id)
        const own = actors.has(id)
        return (
          <g key={id}>
            <circle cx={x} cy={y} r={own ? 8 : 5} fill={own ? 'var(--accent)' : 'var(--ink)'} />
            <text
              x={x}
              y={y - 12}
              textAnchor="middle"
              fontSize={own ? 14 : 12}
              fontWeight={own ? 700 : 400}
              fill="var(--ink)"
              stroke="var(--paper)"
              strokeWidth="4"
              paintOrder="stroke"
            >
              {named.get(id)}
            </text>
          </g>
        )
      })}
      <g fontSize="12" fill="var(--quiet)">
        <line x1="12" x2="46" y1={HEIGHT - 14} y2={HEIGHT - 14} stroke="var(--cooperation)" strokeWidth="3" />
        <text x="52" y={HEIGHT - 10}>
          {t('cooperation')}
        </text>
        <line
          x1="152"
          x2="186"
          y1={HEIGHT - 14}
          y2={HEIGHT - 14}
          stroke="var(--conflict)"
          strokeWidth="3"
          strokeDasharray="7 4"
        />
        <text x="192" y={HEIGHT - 10}>
          {t('conflict')}
        </text>
      </g>
    </svg>
  )
}
