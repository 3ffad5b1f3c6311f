import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentsBody } from '../../src/show/api/contract.js'
import { CHROMIUM, HOW_TO_GET_IT, launch } from './support/browser.js'
import { api, openRoom, type Room } from './support/server.js'
import { newPage, visit } from './support/visit.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LOOKS = [
  { name: 'wide, light', options: { viewport: { width: 1280, height: 860 }, colorScheme: 'light' } },
  { name: 'wide, dark', options: { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' } },
  { name: 'phone, light', options: { viewport: { width: 360, height: 780 }, colorScheme: 'light' } },
  { name: 'phone, dark', options: { viewport: { width: 360, height: 780 }, colorScheme: 'dark' } },
] as const

let browser: Browser
let room: Room
let empty: Room
let pages: Record<string, string>

beforeAll(async () => {
  if (!CHROMIUM) return
  ;[browser, room, empty] = await Promise.all([launch(), openRoom('demo'), openRoom('serve')])
  const { documents } = await api<DocumentsBody>(room, '/documents')
  const { id } = documents.toSorted((x, y) => y.claims - x.claims)[0]
  const detail = await api<{ claims: { id: string }[] }>(room, `/documents/${id}`)
  pages = {
    documents: `${room.url}/`,
    'empty ledger': `${empty.url}/`,
    reading: `${room.url}/documents/${id}`,
    'reading, a claim chosen': `${room.url}/documents/${id}?claim=${detail.claims[0].id}`,
    actors: `${room.url}/actors?unnamed=true`,
    actor: `${room.url}/actors/Hamas`,
    'pair to choose': `${room.url}/pair`,
    pair: `${room.url}/pair?a=Hamas&b=Islamic+State&rollUp=true`,
    network: `${room.url}/network?unnamed=true`,
    search: `${room.url}/search?q=commander`,
    'no such page': `${room.url}/nowhere`,
  }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await Promise.all([room?.close(), empty?.close()])
})
beforeEach(context => {
  if (!CHROMIUM) context.skip(HOW_TO_GET_IT)
})

/** What axe-core finds against WCAG 2.2 A and AA that is serious or worse: rule, and the elements concerned. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = (await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )) as axe.AxeResults
  return violations
    .filter(v => v.impact === 'serious' || v.impact === 'critical')
    .map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' | ')}`)
}

describe.each(LOOKS)('every page, $name', ({ options }) => {
  test('has no serious barrier, does not scroll sideways, and nothing goes wrong in it', {
    timeout: 300_000,
  }, async () => {
    const { page, wrong } = await newPage(browser, options)
    const found: string[] = []
    for (const [name, url] of Object.entries(pages)) {
      await visit(page, url)
      for (const barrier of await violations(page)) found.push(`${name}: ${barrier}`)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) found.push(`${name}: ${over} px too wide`)
      found.push(...wrong.splice(0).map(message => `${name}: ${message}`))
    }
    expect(found).toEqual([])
  })
})
