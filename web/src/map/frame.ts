import { type GeoProjection, geoEqualEarth, geoMercator } from 'd3-geo'

/** What part of the world is seen. */
export interface Frame {
  readonly scale: number
  readonly translate: readonly [number, number]
  /** Near by, Mercator keeps shapes; of the whole world, Equal Earth keeps areas. */
  readonly near: boolean
}

type Point = readonly [longitude: number, latitude: number]
/** Below this span in degrees nothing is shown larger: coordinates are known to a tenth of a degree. */
const LEAST = 6

export const wholeWorld = (width: number, height: number): Frame =>
  frameOf(geoEqualEarth().fitSize([width, height], { type: 'Sphere' }), false)

/** All points with some land around them. */
export function around(points: readonly Point[], width: number, height: number): Frame {
  if (!points.length) return wholeWorld(width, height)
  const [lons, lats] = [points.map(p => p[0]), points.map(p => p[1])]
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const pad = Math.max(LEAST / 2, 0.18 * Math.max(east - west, north - south))
  if (east - west + 2 * pad > 150) return wholeWorld(width, height)
  const clamp = (lat: number) => Math.max(-80, Math.min(80, lat))
  const corners = [
    [west - pad, clamp(south - pad)],
    [east + pad, clamp(north + pad)],
  ]
  return frameOf(geoMercator().fitSize([width, height], { type: 'MultiPoint', coordinates: corners }), true)
}

const frameOf = (fitted: GeoProjection, near: boolean): Frame => ({
  scale: fitted.scale(),
  translate: fitted.translate(),
  near,
})

export function projectionOf({ scale, translate, near }: Frame, width: number, height: number): GeoProjection {
  return (near ? geoMercator() : geoEqualEarth())
    .scale(scale)
    .translate([translate[0], translate[1]])
    .clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ])
}

/** The same frame, larger or smaller around its middle. */
export function zoomed({ scale, translate, near }: Frame, by: number, width: number, height: number): Frame {
  const [x, y] = [width / 2, height / 2]
  return { near, scale: scale * by, translate: [x + (translate[0] - x) * by, y + (translate[1] - y) * by] }
}

export const moved = ({ translate, ...frame }: Frame, dx: number, dy: number): Frame => ({
  ...frame,
  translate: [translate[0] + dx, translate[1] + dy],
})
