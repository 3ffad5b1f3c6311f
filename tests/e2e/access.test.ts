import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DocumentsBody } from '../../src/show/api/contract.js'
import { violations } from './support/axe.js'
import { CHROMIUM, HOW_TO_GET_IT, launch } from './support/browser.js'
import { unreached } from './support/keyboard.js'
import { api, openRoom, type Room } from './support/server.js'
import { newPage, settled, visit } from './support/visit.js'

let browser: Browser
let room: Room
let empty: Room
let pages: Record<string, string>

beforeAll(async () => {
  if (!CHROMIUM) return
  ;[browser, room, empty] = await Promise.all([launch(), openRoom('demo'), openRoom('serve')])
  const { documents } = await api<DocumentsBody>(room, '/documents')
  const { id } = documents.find(({ title }) => title?.startsWith('Front commander')) ?? documents[0]
  const { claims } = await api<{ claims: { id: string }[] }>(room, `/documents/${id}`)
  pages = {
    documents: '/',
    reading: `/documents/${id}`,
    'reading, a claim chosen': `/documents/${id}?claim=${claims[0].id}`,
    actors: '/actors?unnamed=true',
    actor: '/actors/Hamas',
    'pair to choose': '/pair',
    pair: '/pair?a=Hamas&b=Islamic+State&rollUp=true',
    network: '/network?unnamed=true',
    search: '/search?q=commander',
    review: '/review',
    matrix: '/matrix',
    flows: '/flows',
    ambivalent: '/ambivalent',
    map: '/map',
    sources: '/sources',
    source: '/sources/Harbour+Radio',
    lineages: '/lineage',
    lineage: `/lineage/${id}`,
    origins: `/claims/${claims[0].id}`,
    contradictions: '/contradictions',
    changes: '/changes',
    hypotheses: '/hypotheses',
    forecasts: '/forecasts',
    brief: '/brief',
    narrowed: '/actors?during=2016&certainty=stated',
    'no such page': '/nowhere',
  }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await Promise.all([room?.close(), empty?.close()])
})
beforeEach(context => {
  if (!CHROMIUM) context.skip(HOW_TO_GET_IT)
})

/** Pages that are looked at side by side: while one waits, the other is worked on. */
const LANES = 2

/** Looks at each of these on one of some pages of its own. @returns what was found and what went wrong, under its name */
async function lookAt<T>(
  all: Iterable<readonly [name: string, T]>,
  look: (page: Page, one: T) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = []
  const left = all[Symbol.iterator]()
  const lane = async () => {
    const { page, wrong } = await newPage(browser)
    for (let { done, value } = left.next(); !done; { done, value } = left.next()) {
      const [name, one] = value
      const here = await look(page, one)
      found.push(...[...here, ...wrong.splice(0)].map(message => `${name}: ${message}`))
    }
    await page.context().close()
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return found
}

/** Barriers as axe-core finds them: wide and on a phone, in light and, where only colours differ, in dark. */
async function barriers(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [look, width, height] of [
    ['wide', 1280, 860],
    ['phone', 360, 780],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: 'light' })
    await settled(page)
    found.push(...(await violations(page)).map(barrier => `${look}, light: ${barrier}`))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) found.push(`${look}: ${over} px too wide`)
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...(await violations(page, ['color-contrast'])).map(barrier => `${look}, dark: ${barrier}`))
  }
  await page.setViewportSize({ width: 1280, height: 860 })
  return found
}

test('no page has a barrier, wide or on a phone, light or dark; the keyboard reaches everything; nothing goes wrong', {
  timeout: 1_200_000,
}, async () => {
  const found = await lookAt([...Object.entries(pages), ['empty ledger', '']], async (page, path) => {
    await visit(page, path ? `${room.url}${path}` : empty.url)
    const hidden = (await unreached(page)).map(element => `not reached by the keyboard: ${element}`)
    return [...hidden, ...(await barriers(page))]
  })
  expect(found).toEqual([])
})

test('neither has what opens over a page', { timeout: 300_000 }, async () => {
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const opened: Record<string, (page: Page) => Promise<unknown>> = {
    'command palette': async page => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Command palette' }).fill('front')
    },
    shortcuts: page => page.keyboard.press('?'),
    settings: page => button(page, 'Language, colours, layout'),
    'more pages': page => button(page, 'More'),
    tour: page => button(page, 'Tour'),
  }
  const found = await lookAt(Object.entries(opened), async (page, open) => {
    await visit(page, `${room.url}/`)
    await open(page)
    await settled(page)
    return barriers(page)
  })
  expect(found).toEqual([])
})
