import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { document } from '../../src/model/document.js'
import { openReader } from '../../src/relata.js'
import { summary } from './summary.js'

// One folder a case: text.txt (our own sentences), expected.txt (a line a claim, see summary.ts), published.txt where a date matters.
// RELATA_GOLDEN=write writes what the reader says now (scripts/golden.mjs): read the difference before it is committed.
const folder = dirname(fileURLToPath(import.meta.url))
const cases = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
const write = process.env.RELATA_GOLDEN === 'write'

describe('golden cases', () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(10))

  it.each(cases.map(entry => entry.name))('%s', name => {
    const file = (part: string) => join(folder, name, part)
    const text = readFileSync(file('text.txt'), 'utf8')
    const published = existsSync(file('published.txt')) ? readFileSync(file('published.txt'), 'utf8').trim() : null
    const { claims } = openReader().annotate(document({ text, published }))
    const found = `${claims.map(summary).join('\n')}\n`
    if (write) writeFileSync(file('expected.txt'), found)
    expect(found).toBe(readFileSync(file('expected.txt'), 'utf8'))
  })
})
