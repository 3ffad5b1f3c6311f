import { useQuery } from '@tanstack/react-query'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Countries } from './place-points.ts'

/** The borders of all countries (Natural Earth, 1:50 million), fetched from this server when the map is opened. */
export const useCountries = () =>
  useQuery({
    queryKey: ['countries'],
    queryFn: async (): Promise<Countries> => {
      const atlas = (await import('world-atlas/countries-50m.json')).default as unknown as Topology<{
        countries: GeometryCollection<{ name: string }>
      }>
      return feature(atlas, atlas.objects.countries) as Countries
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
