import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
// @ts-expect-error plain JavaScript
import { paired } from '../../bench/gold-scoring.mjs'

const folder = new URL('../../bench/documents/', import.meta.url)
const scheme = new URL('../../scheme/', import.meta.url)
const names = readdirSync(folder).filter(n => n.endsWith('.json'))
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const ROLES = ['actor', 'recipient', 'origin'] as const

interface Coded {
  quote: string
  type: string
  mode?: string
  optional?: boolean
  [role: string]: unknown
}

/** The claim that a reader would hand in who agrees with the gold. */
function answer(claim: Coded, text: string) {
  const start = text.indexOf(claim.quote)
  const parties = (role: string) => ((claim[role] as string[][]) ?? []).map(([name]) => ({ name, text: name }))
  const roles = Object.fromEntries(ROLES.map(role => [role, parties(role)]))
  const quote = { start, end: start + claim.quote.length, text: claim.quote }
  return { ...roles, type: claim.type, mode: claim.mode, quote }
}

describe.each(names)('the coded document %s', name => {
  const text = read(name.replace('.json', '.txt'))
  const gold = JSON.parse(read(name)) as { claims: Coded[] }

  it('quotes its text, once', () => {
    for (const { quote } of gold.claims) expect(text.split(quote)).toHaveLength(2)
  })

  it('speaks the scheme', () => {
    const modesOf = (type: string) =>
      (parse(readFileSync(new URL(`${type}.yaml`, scheme), 'utf8')) as { modes?: string[] }).modes
    const modes = new Map([...new Set(gold.claims.map(({ type }) => type))].map(type => [type, modesOf(type)]))
    for (const { type, mode } of gold.claims) if (mode) expect(modes.get(type)).toContain(mode)
  })

  it('gives a perfect answer the full score, and one with nobody in it none', () => {
    const perfect = gold.claims.map(claim => answer(claim, text))
    const { hit } = paired(gold, text, perfect)
    const nobody = perfect.map(claim => ({ ...claim, actor: [], recipient: [], origin: [] }))
    gold.claims.forEach((claim, i) => {
      if (!claim.optional) expect(hit.get(i)).toBe(1)
    })
    expect(paired(gold, text, nobody).hit.size).toBe(0)
  })
})
