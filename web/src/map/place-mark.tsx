import { useTranslation } from 'react-i18next'
import type { Placed } from './place-points.ts'

interface Props {
  readonly placed: Placed
  readonly x: number
  readonly y: number
  /** Where the place is, from where the mark stands. */
  readonly from: readonly [dx: number, dy: number]
  /** Whether its name stands below it. */
  readonly below: boolean
  /** The most claims of a place, for its size. */
  readonly most: number
  readonly chosen: boolean
  readonly named: boolean
  readonly onChoose: (id: string) => void
}

const LARGEST = 26
/** So that a finger hits it (WCAG 2.2, 2.5.8). */
const TARGET = 14

const radiusOf = (claims: number, most: number) => (claims ? Math.max(4, LARGEST * Math.sqrt(claims / most)) : 0)
/** How much room a mark takes up, in CSS pixels from its middle. */
export const reachOf = ({ place }: Placed, most: number) => Math.max(TARGET, radiusOf(place.claims, most))

/** A place: cooperation as the upper half, conflict as the lower one, other claims as a ring; a country as a whole is broken. */
export function PlaceMark({
  placed: { place, whole },
  x,
  y,
  from: [dx, dy],
  below,
  most,
  chosen,
  named,
  onChoose,
}: Props) {
  const { t } = useTranslation('map')
  const radius = (n: number) => radiusOf(n, most)
  const all = radius(place.claims)
  const [up, down] = [radius(place.cooperation), radius(place.conflict)]
  const label = t('mark', {
    name: place.name,
    count: place.claims,
    cooperation: place.cooperation,
    conflict: place.conflict,
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button can stand in a drawing
    <g
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={label}
      transform={`translate(${x},${y})`}
      className="cursor-pointer focus-visible:outline-2"
      onClick={() => onChoose(place.id)}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose(place.id)
      }}
    >
      <title>{whole ? `${label} ${t('whole')}` : label}</title>
      {Math.hypot(dx, dy) > 2 ? (
        <>
          <line x2={dx} y2={dy} stroke="var(--quiet)" />
          <circle cx={dx} cy={dy} r={2.5} fill="var(--quiet)" />
        </>
      ) : null}
      <circle r={Math.max(all, TARGET)} fill="transparent" />
      <circle
        r={all}
        fill={chosen ? 'var(--mark-strong)' : 'var(--raised)'}
        fillOpacity={0.85}
        stroke={chosen ? 'var(--ink)' : 'var(--other)'}
        strokeWidth={chosen ? 2.5 : 1.5}
        strokeDasharray={whole ? '4 3' : undefined}
      />
      {up ? <path d={`M${-up} 0A${up} ${up} 0 0 1 ${up} 0Z`} fill="var(--cooperation)" /> : null}
      {down ? (
        <path
          d={`M${-down} 0A${down} ${down} 0 0 0 ${down} 0Z`}
          fill="var(--conflict)"
          stroke="var(--raised)"
          strokeWidth=".75"
        />
      ) : null}
      {named ? (
        <text
          y={below ? Math.max(all, 6) + 14 : -Math.max(all, 6) - 4}
          textAnchor="middle"
          className="pointer-events-none fill-ink stroke-paper text-xs font-medium [paint-order:stroke] [stroke-width:3px]"
        >
          {place.name}
        </text>
      ) : null}
    </g>
  )
}
