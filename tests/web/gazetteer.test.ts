import { readFileSync } from 'node:fs'
import { geoContains, geoDistance } from 'd3-geo'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import { expect, test } from 'vitest'
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' }
import { keyOf, readGazetteer } from '../../web/src/map/gazetteer.ts'

const EARTH = 6371
const text = readFileSync(new URL('../../web/src/map/gazetteer.txt', import.meta.url), 'utf8')
const gazetteer = readGazetteer(text)
// biome-ignore lint/suspicious/noExplicitAny: the atlas is data without types
const { features } = feature(atlas as any, (atlas as any).objects.countries) as unknown as FeatureCollection<
  Polygon | MultiPolygon,
  { name: string }
>
const countries = new Map(features.map(country => [country.properties.name, country.geometry]))

/** How far a point lies outside of a country, in kilometres. */
function outside(country: string, point: Position): number {
  const geometry = countries.get(country)
  if (!geometry) throw new Error(`the atlas has no ${country}`)
  const [x, y] = point
  if (geoContains(geometry, [x, y])) return 0
  const rings: Position[][] = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return EARTH * Math.min(...rings.flat().map(([lon, lat]) => geoDistance([lon, lat], [x, y])))
}

test('places lie in the country under which they stand', () => {
  const far = [...gazetteer].flatMap(([name, { country, point }]) => {
    const km = point ? outside(country, [...point]) : 0
    return km > 50 ? [`${name}, ${country}: ${Math.round(km)} km`] : []
  })
  // what the atlas counts to a neighbour, or has no room for
  const known = /^(lampedusa|melilla|crimea|sevastopol|simferopol|laayoune|dakhla),/
  expect(far.filter(place => !known.test(place))).toEqual([])
  expect(gazetteer.size).toBeGreaterThan(900)
})

test('a name is found however it is written', () => {
  expect(keyOf('the Gaza Strip')).toBe(keyOf('Gaza-Strip'))
  expect(gazetteer.get(keyOf('Deir Ezzor'))).toEqual(gazetteer.get(keyOf('Deir ez-Zor')))
  expect(gazetteer.get(keyOf('Côte d’Ivoire'))).toEqual({ country: "Côte d'Ivoire", point: null })
  expect(gazetteer.get(keyOf('Atlantis'))).toBeUndefined()
})
