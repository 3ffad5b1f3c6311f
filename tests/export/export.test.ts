import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsCsv } from '../../src/export/claims-csv.js'
import { claimsJsonl } from '../../src/export/claims-jsonl.js'
import { cell, line } from '../../src/export/csv.js'
import type { Claim } from '../../src/model/claim.js'
import { dossier } from '../support/claims.js'

const kept = async function* (claims: readonly Claim[]) {
  for (const claim of claims) yield { claim, recorded: '2024-01-01T00:00:00.000Z' }
}
const claims = dossier().flatMap(e => e.reading.claims)
async function all(text: AsyncIterable<string>) {
  const pieces: string[] = []
  for await (const piece of text) pieces.push(piece)
  return pieces
}

/** Reads one line of CSV, as RFC 4180 has it. */
function cells(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length - 1; at++) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at))
    if (!match) throw new Error(`no cell at ${at}: ${text}`)
    found.push(match[1]?.replaceAll('""', '"') ?? match[2])
    at += match[0].length - 1
    if (match[3] === '\r\n') break
  }
  return found
}

test('CSV has a header, a line for each claim, and as many cells in each', async () => {
  const lines = await all(claimsCsv(kept(claims)))
  expect(lines).toHaveLength(claims.length + 1)
  const [head, first] = lines.map(cells)
  const value = (column: string) => first[head.indexOf(column)]
  expect(first.length).toBe(head.length)
  expect([value('type'), value('actor'), value('recipient'), value('time'), value('quote')]).toEqual([
    'aid',
    'Northern Front',
    'Coast League',
    '2019-03',
    'The Northern Front gave the Coast League rifles',
  ])
})

test('no cell is a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])
    expect(cells(line([text]))[0]).toBe(`'${text}`)
  expect(cell(-3)).toBe('-3')
})

test('any text comes back, but for the mark before a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), values => {
      expect(cells(line(values)).map(c => c.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/, ''))).toEqual(
        values.map(v => v.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/, '')),
      )
    }),
  )
})

test('JSONL gives the claim records', async () => {
  expect((await all(claimsJsonl(kept(claims)))).map(text => JSON.parse(text))).toEqual(claims)
})
