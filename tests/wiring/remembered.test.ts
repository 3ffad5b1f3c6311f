import { expect, test } from 'vitest'
import type { NameTotal } from '../../src/model/rollups.js'
import { type Bearing, remembered } from '../../src/wiring/remembered.js'

const total = (name: string): NameTotal => ({
  name,
  key: name.toLowerCase(),
  kind: 'organization',
  named: true,
  uses: 1,
})

/** Answers by keys from some names, which tells what it was asked. */
function told(names: readonly string[]) {
  const asked: string[][] = []
  const nothing = async () => []
  const bearing: Bearing = {
    byKey: async keys => {
      asked.push([...keys])
      return names.map(total).filter(t => keys.includes(t.key))
    },
    byInitials: nothing,
    sameAs: nothing,
    variants: nothing,
  }
  return { asked, rollups: remembered(bearing) }
}

test('only what was not asked for before is asked for, and every answer is whole', async () => {
  const { asked, rollups } = told(['Guard', 'GUARD', 'Front', 'League'])
  const names = async (keys: string[]) => (await rollups.byKey(keys)).map(t => t.name).sort()
  expect(await names(['guard', 'nobody'])).toEqual(['GUARD', 'Guard'])
  expect(await names(['front', 'guard', 'nobody', 'front'])).toEqual(['Front', 'GUARD', 'Guard'])
  expect(await names(['nobody', 'guard'])).toEqual(['GUARD', 'Guard'])
  expect(asked).toEqual([['guard', 'nobody'], ['front']])
})

test('what was known stays in an answer that waits while everything is forgotten', async () => {
  const { rollups } = told(['Guard', 'Front'])
  await rollups.byKey(['guard'])
  const waits = rollups.byKey(['guard', 'front'])
  await rollups.byKey(Array.from({ length: 50_001 }, (_, i) => `nobody ${i}`))
  await rollups.byKey(['front'])
  expect((await waits).map(t => t.name).sort()).toEqual(['Front', 'Guard'])
})
