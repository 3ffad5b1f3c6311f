import { geoArea, geoCentroid } from 'd3-geo'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { PlacesBody } from '../../../src/show/api/views-contract.ts'
import { keyOf, locate } from './gazetteer.ts'

export type Place = PlacesBody['places'][number]
export type Countries = FeatureCollection<Polygon | MultiPolygon, { name: string }>

/** A place with the point at which it is drawn. `whole`: a country, drawn in its middle, since nothing says where in it. */
export interface Placed {
  readonly place: Place
  readonly point: readonly [longitude: number, latitude: number]
  readonly whole: boolean
}

/** The places that can be drawn, and those of which it is not known where they are. By their names alone. */
export function placePoints(places: readonly Place[], { features }: Countries): { on: Placed[]; off: Place[] } {
  const countries = new Map(features.map(feature => [keyOf(feature.properties.name), feature]))
  const on: Placed[] = []
  const off: Place[] = []
  for (const place of places) {
    const names = [place.name, ...place.aliases]
    const found = locate(names)
    const country = countries.get(keyOf(found?.country ?? names[0]))
    if (found?.point) on.push({ place, point: found.point, whole: false })
    else if (country) on.push({ place, point: middle(country), whole: true })
    else off.push(place)
  }
  return { on, off }
}

/** The middle of a country's largest part: with its far islands it would lie in the sea. */
function middle({ geometry }: Feature<Polygon | MultiPolygon>): [number, number] {
  if (geometry.type === 'Polygon') return geoCentroid(geometry)
  const parts = geometry.coordinates.map(coordinates => ({ type: 'Polygon' as const, coordinates }))
  return geoCentroid(parts.reduce((most, part) => (geoArea(part) > geoArea(most) ? part : most)))
}
