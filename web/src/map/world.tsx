import { geoPath } from 'd3-geo'
import { Globe, Minus, Plus, Scan } from 'lucide-react'
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWidth } from '../lib/width.ts'
import { CrowdMark } from './crowd-mark.tsx'
import { around, type Frame, moved, projectionOf, wholeWorld, zoomed } from './frame.ts'
import { PlaceMark, reachOf } from './place-mark.tsx'
import type { Countries, Placed } from './place-points.ts'
import { crowds, namedBelow, spread } from './spread.ts'

interface Props {
  readonly countries: Countries
  readonly places: readonly Placed[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

const BUTTON =
  'flex size-9 items-center justify-center rounded-md border border-strong-line bg-raised text-ink hover:bg-sunken'
/** Names are written beside so many marks at most; the list has all. */
const NAMED = 24

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The map, drawn from borders that come with the program: nothing is asked of any other server. */
export function World({ countries, places, chosen, onChoose }: Props) {
  const { t } = useTranslation('map')
  const [box, width] = useWidth<HTMLDivElement>()
  const height = Math.round(Math.max(280, Math.min(560, width * 0.6)))
  const points = useMemo(() => places.map(placed => placed.point), [places])
  const [frame, setFrame] = useState<Frame | null>(null)
  const drag = useRef<{ x: number; y: number } | null>(null)
  useEffect(() => {
    if (width > 0) setFrame(around(points, width, height))
  }, [points, width, height])
  const paths = useMemo(() => {
    if (!frame || width <= 0) return null
    const draw = geoPath(projectionOf(frame, width, height))
    return countries.features.flatMap(({ properties: { name }, ...feature }) => {
      const d = draw(feature as Parameters<typeof draw>[0])
      return d ? [{ name, d }] : []
    })
  }, [countries, frame, width, height])
  const move = (event: PointerEvent) => {
    const from = drag.current
    if (!from) return
    drag.current = { x: event.clientX, y: event.clientY }
    setFrame(now => now && moved(now, event.clientX - from.x, event.clientY - from.y))
  }
  const project = frame && width > 0 ? projectionOf(frame, width, height) : null
  const most = Math.max(1, ...places.map(({ place }) => place.claims))
  const placed = places.flatMap(one => {
    const at = project?.([one.point[0], one.point[1]])
    return at ? [{ one, x: at[0], y: at[1], home: at, r: reachOf(one, most) }] : []
  })
  const { crowds: crowded, single } = crowds(placed)
  const marks = spread(single.sort((x, y) => y.one.place.claims - x.one.place.claims))
  const below = namedBelow(
    marks,
    marks.map(({ one }, i) => (i < NAMED ? one.place.name.length : 0)),
  )
  return (
    // The drawing takes no room of its own, so that it never keeps its column from getting narrower.
    <div
      ref={box}
      className="relative overflow-hidden rounded-lg border border-line bg-sunken"
      style={{ height: width > 0 ? height : 280 }}
    >
      {project && paths ? (
        // biome-ignore lint/a11y/useSemanticElements: no fieldset can be a drawing
        <svg
          role="group"
          aria-label={t('drawing')}
          width={width}
          height={height}
          className="absolute inset-0 touch-pan-y select-none"
          onPointerDown={event => {
            drag.current = { x: event.clientX, y: event.clientY }
          }}
          onPointerMove={move}
          onPointerUp={() => {
            drag.current = null
          }}
          onPointerLeave={() => {
            drag.current = null
          }}
        >
          <g>
            {paths.map(({ name, d }) => (
              <path key={name} d={d} fill="var(--paper)" stroke="var(--strong-line)" strokeWidth=".6">
                <title>{name}</title>
              </path>
            ))}
          </g>
          {marks.map(({ one, x, y, home }, i) => (
            <PlaceMark
              key={one.place.id}
              placed={one}
              x={x}
              y={y}
              from={[home[0] - x, home[1] - y]}
              below={below[i]}
              most={most}
              chosen={one.place.id === chosen}
              named={i < NAMED}
              onChoose={onChoose}
            />
          ))}
          {crowded.map(crowd => (
            <CrowdMark
              key={crowd[0].one.place.id}
              x={mean(crowd.map(mark => mark.x))}
              y={mean(crowd.map(mark => mark.y))}
              names={crowd.map(mark => mark.one.place.name)}
              onOpen={() =>
                setFrame(
                  around(
                    crowd.map(mark => mark.one.point),
                    width,
                    height,
                  ),
                )
              }
            />
          ))}
        </svg>
      ) : (
        <div style={{ height }} />
      )}
      <div className="absolute top-2 end-2 grid gap-1">
        {[
          { label: t('larger'), icon: Plus, to: (now: Frame) => zoomed(now, 1.6, width, height) },
          { label: t('smaller'), icon: Minus, to: (now: Frame) => zoomed(now, 1 / 1.6, width, height) },
          { label: t('fit'), icon: Scan, to: () => around(points, width, height) },
          { label: t('world'), icon: Globe, to: () => wholeWorld(width, height) },
        ].map(({ label, icon: Icon, to }) => (
          <button
            key={label}
            type="button"
            aria-label={label}
            title={label}
            className={BUTTON}
            onClick={() => setFrame(now => now && to(now))}
          >
            <Icon aria-hidden className="size-4" />
          </button>
        ))}
      </div>
    </div>
  )
}
