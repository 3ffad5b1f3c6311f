import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Model } from '@alephdata/followthemoney'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { ftm } from '../../src/export/ftm/entities.js'
import { type FtmEntity, PROPERTY_TYPES } from '../../src/export/ftm/schema.js'
import { ftmStatements } from '../../src/export/ftm/statements.js'
import { difficultSource, whole } from './support/source.js'

// FollowTheMoney's own model, as its package brings it.
const require = createRequire(import.meta.url)
const model = new Model(
  JSON.parse(readFileSync(require.resolve('@alephdata/followthemoney').replace(/[^/]+$/, 'defaultModel.json'), 'utf8')),
)
let entities: FtmEntity[]
beforeAll(async () => {
  const text = await whole(ftm(await difficultSource()))
  entities = text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
})
const of = (schema: string) => entities.filter(e => e.schema === schema)
const byId = (id: string) => entities.find(e => e.id === id)!

/** What is wrong with an entity by the model: schema, properties, types of values, what is required. */
function wrong({ id, schema: name, properties }: FtmEntity): string[] {
  const schema = model.getSchema(name)
  const said: string[] = schema.abstract ? [`${name} is abstract`] : []
  for (const required of schema.required ?? [])
    if (!properties[required]?.length) said.push(`${name} without ${required}`)
  for (const [property, values] of Object.entries(properties)) {
    if (!schema.hasProperty(property)) {
      said.push(`${name} has no ${property}`)
      continue
    }
    const { type, stub, range } = schema.getProperty(property)
    if (stub) said.push(`${property} is a stub`)
    for (const value of values)
      if (type.name === 'date' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) said.push(`${property}: ${value}`)
      else if (type.name === 'url' && !URL.canParse(value)) said.push(`${property}: ${value}`)
      else if (type.name === 'entity') {
        const target = byId(value)
        if (!target) said.push(`${property} of ${id} points nowhere`)
        else if (!model.getSchema(target.schema).isA(range ?? 'Thing'))
          said.push(`${property} of ${name} is a ${target.schema}, no ${range}`)
      }
  }
  return said
}

test('every entity is one by FollowTheMoney’s own model', () => {
  expect(entities.length).toBeGreaterThan(25)
  expect(entities.flatMap(wrong)).toEqual([])
  for (const e of entities) expect(() => model.getEntity(e as never)).not.toThrow()
})

test('no id stands for two things', () => {
  expect(new Set(entities.map(e => e.id)).size).toBe(entities.length)
})

test('each kind of claim becomes what FollowTheMoney has for it', () => {
  for (const schema of 'Person Organization Membership Family Event UnknownLink Article Mention Documentation Note'.split(
    ' ',
  ))
    expect(of(schema), schema).not.toEqual([])
  const [member] = of('Membership').filter(m => m.properties.role?.includes('spokeswoman'))
  expect(member.properties).toMatchObject({ startDate: ['2015-01-01'] })
  expect(byId(member.properties.member[0]).properties.name).toEqual(['Ana Rell'])
  const [left] = of('Membership').filter(m => m.properties.endDate)
  expect(left.properties).toMatchObject({ startDate: ['2016-01-01'], endDate: ['2017-12-31'] })
  expect(of('Family')[0].properties.relationship).toEqual(['sister'])
  expect(of('UnknownLink').map(l => l.properties.role[0])).toContain('aid (arms)')
  expect(of('Event').find(e => e.properties.keywords.includes('arms'))!.properties.date).toEqual(['2019-03'])
})

test('what is denied or planned is a note, and no link or event', () => {
  expect(of('Note').map(n => n.properties.name[0].split(', ').pop())).toEqual(['denied', 'intended'])
  const summaries = [...of('UnknownLink'), ...of('Event')].flatMap(e => e.properties.summary)
  expect(summaries.filter(s => /denied|plans/.test(s))).toEqual([])
})

test('nothing of a retracted report is written', () => {
  expect(JSON.stringify(entities)).not.toContain('school')
})

test('statements carry the same values, with the types that the model gives them', async () => {
  for (const schema of new Set(entities.map(e => e.schema)))
    for (const property of model.getSchema(schema).getProperties().values())
      if (property.name in PROPERTY_TYPES) expect(PROPERTY_TYPES[property.name]).toBe(property.type.name)
  const { data, errors } = Papa.parse<Record<string, string>>(await whole(ftmStatements(await difficultSource())), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  const values = entities.flatMap(e => Object.values(e.properties).flat())
  expect(data.map(s => s.value)).toEqual(values)
  expect(data.every(s => s.prop_type && /^[0-9a-f]{40}$/.test(s.id))).toBe(true)
  expect(new Set(data.map(s => s.id)).size).toBe(data.length)
})
