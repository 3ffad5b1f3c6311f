import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { actorsCsv } from '../../src/export/actors-csv.js'
import { dyadsCsv } from '../../src/export/dyads-csv.js'
import { eventsCsv } from '../../src/export/events-csv.js'
import type { ExportSource } from '../../src/export/source.js'
import { timelineJs } from '../../src/export/timeline.js'
import { EXPORT_FORMATS, EXPORTS } from '../../src/wiring/exporting.js'
import { difficultSource, whole } from './support/source.js'

let source: ExportSource
beforeAll(async () => {
  source = await difficultSource()
})

function rows(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

test('event data: who, when, how near the date is, in whose words', async () => {
  const all = rows(await whole(eventsCsv(source)))
  expect(all).toHaveLength(13)
  expect(all[0]).toMatchObject({
    event_date: '2019-03-01',
    end_date: '2019-03-31',
    time_precision: '3',
    event_type: 'aid',
    event_mode: 'arms',
    goldstein: '10',
    actor1: 'Northern Front',
    actor2: 'Coast League',
    source: 'Harbour Post',
  })
  const precisions = all.map(r => [r.event_type, r.time_precision].join())
  expect(precisions).toContain('assault,1')
  expect(precisions).toContain('member,4')
  expect(all.at(-1)!.marks).toBe('retracted')
})

test('no cell of any table is a formula', async () => {
  for (const table of [eventsCsv, actorsCsv, dyadsCsv])
    for (const row of rows(await whole(table(source))))
      for (const [column, value] of Object.entries(row))
        if (Number.isNaN(Number(value))) expect(value, column).not.toMatch(/^\s*[=+\-@\t\r]/)
})

test('dyads by year: numbers and sums of both lanes', async () => {
  const all = rows(await whole(dyadsCsv(source)))
  const pair = all.filter(r => r.actor1 === 'Northern Front' && r.actor2 === 'Coast League')
  expect(pair.map(r => [r.year, r.claims, r.cooperation, r.conflict, r.goldstein_plus])).toEqual([
    ['2019', '1', '1', '0', '10'],
  ])
})

test('actors with their aliases, and under whom they stand', async () => {
  const all = rows(await whole(actorsCsv(source)))
  expect(all.find(r => r.name === 'Northern Front')).toMatchObject({ kind: 'organization', named: 'true' })
  expect(all.find(r => r.name === 'Harbour Cell')!.part_of).toBe('Coast League')
})

test('TimelineJS gets numbers for dates and no markup of a document', async () => {
  const { events, scale } = JSON.parse(await whole(timelineJs(source)))
  expect(scale).toBe('human')
  expect(events[0].start_date).toEqual({ year: 2019, month: 3 })
  for (const { start_date: at, text } of events) {
    expect(Object.values(at).every(n => Number.isInteger(n))).toBe(true)
    expect(text.text + text.headline).not.toMatch(/<b>|<script/)
  }
  const left = events.find((e: { text: { headline: string } }) => e.text.headline.includes('leave'))
  expect([left.start_date, left.end_date]).toEqual([
    { year: 2016, month: 1, day: 1 },
    { year: 2017, month: 12, day: 31 },
  ])
})

test('every format gives the same text twice, also of an empty ledger something that its readers take', async () => {
  const { testWorkspace } = await import('../support/workspace.js')
  const { exportSource } = await import('../../src/wiring/exporting.js')
  const empty = await exportSource(testWorkspace(':memory:'))
  for (const format of EXPORT_FORMATS) {
    const exporter = await EXPORTS[format].load()
    expect(await whole(exporter(source)), format).toBe(await whole(exporter(source)))
    const none = await whole(exporter(empty))
    if (/json|stix|timeline|oligrapher/.test(EXPORTS[format].extension) && format !== 'jsonl' && format !== 'ftm')
      expect(() => JSON.parse(none), format).not.toThrow()
  }
})
