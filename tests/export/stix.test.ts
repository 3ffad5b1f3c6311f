import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { beforeAll, expect, test } from 'vitest'
import { stix } from '../../src/export/stix/bundle.js'
import { uuid5 } from '../../src/export/uuid5.js'
import { difficultSource, whole } from './support/source.js'
import { bundleSchema } from './support/stix-schema.js'

type StixObject = Record<string, unknown> & { type: string; id: string }
let bundle: { objects: StixObject[] }
beforeAll(async () => {
  bundle = JSON.parse(await whole(stix(await difficultSource())))
})
const of = (type: string) => bundle.objects.filter(o => o.type === type)

const ajv = new Ajv({ discriminator: true, allErrors: true, strict: false })
formats.default(ajv)
const check = ajv.compile(bundleSchema)

test('every object is as STIX 2.1 requires', () => {
  check(bundle)
  expect(check.errors ?? []).toEqual([])
})

test('the check does refuse: an empty list, a wrong id, an unknown member, a missing one', () => {
  const [note] = of('note')
  const spoiled: Record<string, unknown>[] = [
    { ...note, object_refs: [] },
    { ...note, id: 'note--1' },
    { ...note, whatever: 1 },
    { ...note, content: undefined },
    { ...note, created: '2024-01-01' },
  ]
  for (const object of spoiled)
    expect(check({ ...bundle, objects: [JSON.parse(JSON.stringify(object))] }), JSON.stringify(object)).toBe(false)
})

test('each id stands once, every reference leads to an object of the bundle, times run forwards', () => {
  const ids = new Set(bundle.objects.map(o => o.id))
  expect(ids.size).toBe(bundle.objects.length)
  for (const object of bundle.objects) {
    for (const [key, value] of Object.entries(object))
      if (/_refs?$/.test(key)) for (const id of [value].flat()) expect(ids, `${key} of ${object.id}`).toContain(id)
    for (const extension of Object.keys(object.extensions ?? {})) expect(ids).toContain(extension)
    const { start_time: start, stop_time: stop } = object as { start_time?: string; stop_time?: string }
    if (start && stop) expect(stop > start).toBe(true)
  }
})

test('what is told is a relationship with its time and words', () => {
  const aid = of('relationship').find(r => r.relationship_type === 'aid')!
  expect([aid.start_time, aid.stop_time]).toEqual(['2019-03-01T00:00:00.000Z', '2019-04-01T00:00:00.000Z'])
  const [said] = Object.values(aid.extensions as Record<string, Record<string, unknown>>)
  expect(said).toMatchObject({ mode: 'arms', valid_time: '2019-03', polarity: 'affirmed' })
  expect(of('note').find(n => (n.object_refs as string[]).includes(aid.id))!.content).toBe(
    'The Northern Front gave the Coast League rifles',
  )
})

test('what is denied is an opinion that disagrees, and what is planned is no relationship', () => {
  const [denial, ...more] = of('opinion')
  expect(more).toEqual([])
  expect(denial.object_refs).toEqual(
    of('identity')
      .filter(i => ['Northern Front', 'Coast League'].includes(i.name as string))
      .map(i => i.id),
  )
  expect(denial).toMatchObject({ opinion: 'disagree', authors: ['Northern Front', 'Harbour "Post"'] })
  const assaults = of('relationship').filter(r => r.relationship_type === 'assault')
  expect(assaults.map(r => r.start_time)).toEqual(['2020-05-03T00:00:00.000Z', undefined])
})

test('who is told to have used violence, and has a name, is a threat actor', () => {
  const [actor, ...more] = of('threat-actor')
  expect([actor.name, more]).toEqual(['Harbour Cell', []])
  const attributed = of('relationship').find(r => r.source_ref === actor.id)!
  expect(attributed.relationship_type).toBe('attributed-to')
  expect(of('identity').find(i => i.id === attributed.target_ref)!.name).toBe('Harbour Cell')
  expect(of('report')).toHaveLength(3)
  expect(of('extension-definition')).toHaveLength(1)
})

test('UUIDs of version 5 are those of RFC 9562', () => {
  expect(uuid5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('a denial of what was told before disagrees with that', async () => {
  const source = await difficultSource()
  const twice = {
    ...source,
    async *claims() {
      for await (const kept of source.claims())
        if (kept.claim.polarity === 'denied') {
          yield { ...kept, claim: { ...kept.claim, id: 'told', polarity: 'affirmed' as const } }
          yield kept
        }
    },
  }
  const { objects } = JSON.parse(await whole(stix(twice))) as { objects: StixObject[] }
  const told = objects.find(o => o.type === 'relationship' && o.relationship_type === 'assault')!
  expect(objects.find(o => o.type === 'opinion')!.object_refs).toEqual([told.id])
})
