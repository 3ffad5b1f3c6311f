import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWidth } from '../lib/width.ts'
import { layOut, ribbonPath } from './layout.ts'
import { keyOf, type Strand, type Telling } from './strands.ts'

interface Props {
  readonly strands: readonly Strand[]
  /** The colour of all ribbons, a CSS variable. */
  readonly colour: string
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly label: string
}

/** The flows as a Sankey diagram. The table beside it says the same to those who do not see it. */
export function FlowDiagram({ strands, colour, chosen, onChoose, label }: Props) {
  const { t } = useTranslation('flows')
  const [frame, width] = useWidth<HTMLDivElement>()
  const pattern = useId()
  const drawn = useMemo(() => (width > 0 ? layOut(strands, width, t('nobody')) : null), [strands, width, t])
  const room = (width - 40) / 2
  const looks: Record<Telling, { fill: string; dash?: string }> = {
    told: { fill: colour },
    alleged: { fill: `url(#${pattern})`, dash: '6 3' },
    'not done': { fill: 'none', dash: '6 3' },
    denied: { fill: 'none', dash: '2 3' },
  }
  return (
    <div ref={frame} className="min-h-40 rounded-lg border border-line bg-raised p-3">
      {drawn ? (
        <svg
          role="img"
          aria-label={label}
          width="100%"
          viewBox={`0 0 ${width} ${Math.max(...drawn.nodes.map(node => node.y1 ?? 0)) + 20}`}
          className="block"
        >
          <defs>
            <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="2.5" height="6" fill={colour} />
            </pattern>
          </defs>
          {drawn.links.map(link => {
            const { strand } = link as typeof link & { strand: Strand }
            const key = keyOf(strand.flow)
            const look = looks[strand.telling]
            const thick = Math.max(3, (link.width ?? 1) - 2)
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the table's rows do the same
              <g key={`${key} ${strand.telling}`} onClick={() => onChoose(key)} className="cursor-pointer">
                <title>
                  {t('strand', {
                    from: strand.flow.fromName ?? t('nobody'),
                    to: strand.flow.toName ?? t('nobody'),
                    telling: t(`telling.${strand.telling}`),
                    count: strand.claims,
                  })}
                </title>
                <Ribbon
                  d={ribbonPath(link) ?? ''}
                  thick={thick}
                  fill={look.fill}
                  dash={look.dash}
                  colour={colour}
                  strong={key === chosen}
                />
              </g>
            )
          })}
          {drawn.nodes.map(({ id, name, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
            const left = id.startsWith('from')
            return (
              <g key={id}>
                <rect x={x0} y={y0} width={x1 - x0} height={Math.max(2, y1 - y0)} fill="var(--ink)" />
                <text
                  x={left ? x0 : x1}
                  y={y0 - 5}
                  textAnchor={left ? 'start' : 'end'}
                  className="fill-ink text-xs font-medium"
                >
                  <title>{name}</title>
                  {fitted(name, room)}
                </text>
              </g>
            )
          })}
        </svg>
      ) : null}
    </div>
  )
}

/** A ribbon: its body, and the edges that show how it is told. */
function Ribbon({
  d,
  thick,
  fill,
  dash,
  colour,
  strong,
}: {
  d: string
  thick: number
  fill: string
  dash?: string
  colour: string
  strong: boolean
}) {
  if (fill === 'none')
    return (
      <>
        <path d={d} fill="none" stroke="transparent" strokeWidth={Math.max(12, thick)} />
        <path d={d} fill="none" stroke={colour} strokeWidth={strong ? 4 : 2} strokeDasharray={dash} />
      </>
    )
  return (
    <path
      d={d}
      fill="none"
      stroke={fill}
      strokeWidth={thick}
      strokeOpacity={strong ? 0.95 : 0.5}
      className="hover:[stroke-opacity:.8]"
    />
  )
}

/** As much of a name as has room, at about 6.6 px a letter. */
function fitted(name: string, room: number): string {
  const most = Math.max(6, Math.floor(room / 6.6))
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}
