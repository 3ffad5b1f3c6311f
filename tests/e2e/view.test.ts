import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ActorsBody, DocumentsBody, DyadBody, NetworkBody } from '../../src/show/api/contract.js'
import type { ReviewBody } from '../../src/show/api/editing-contract.js'
import { CHROMIUM, HOW_TO_GET_IT, launch } from './support/browser.js'
import { api, openRoom, type Room } from './support/server.js'
import { newPage, visit } from './support/visit.js'

let browser: Browser
let room: Room

/** Two papers on the same two invented parties. */
const PAPERS = [
  [
    'Harbour Radio',
    '2021-05-06',
    'The Amber Guard attacked the Coast League on 3 May 2021. The Harbour Guild praised the Coast League.',
  ],
  [
    'Upland Post',
    '2021-07-01',
    'The Amber Guard gave the Coast League rifles in June 2021. The Salt Order met the Amber Guard.',
  ],
] as const

beforeAll(async () => {
  if (!CHROMIUM) return
  ;[browser, room] = await Promise.all([launch(), openRoom('serve')])
  for (const [publisher, published, text] of PAPERS)
    await fetch(`${room.url}/api/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, title: `${publisher} page`, publisher, published }),
    })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await room?.close()
})
beforeEach(context => {
  if (!CHROMIUM) context.skip(HOW_TO_GET_IT)
})

/** Looks at every view, until it shows as much as is told; what it shows else is in the error. */
async function shows(page: Page, query: string, counts: Awaited<ReturnType<typeof told>>) {
  const cards = page.locator('article[data-claim]')
  const items = (list: string) => page.getByRole('list', { name: list }).getByRole('listitem')
  const decided = async () => Number(/of (\d+) decided/.exec(await page.locator('main').innerText())?.[1])
  const views: [view: keyof typeof counts, path: string, count: () => Promise<number>][] = [
    ['documents', '/', () => items('Documents').count()],
    ['actors', '/actors', () => items('Actors').count()],
    ['relations', '/network', () => page.getByRole('table').getByRole('row').count()],
    ['pair', '/pair?a=Amber+Guard&b=Coast+League', () => cards.count()],
    ['actor', '/actors/Coast%20League', () => cards.count()],
    ['review', '/review', decided],
  ]
  for (const [view, path, count] of views) {
    await visit(page, `${room.url}${path}${path.includes('?') ? query.replace('?', '&') : query}`)
    await expect.poll(count, { message: `${view} ${query}`, timeout: 20_000 }).toBe(counts[view])
  }
}

/** How much every view has to show, as the API has it. */
async function told(query: string) {
  const { documents } = await api<DocumentsBody>(room, `/documents${query}`)
  const { actors } = await api<ActorsBody>(room, `/actors${query}`)
  const { nodes, edges } = await api<NetworkBody>(room, `/network${query}`)
  const named = new Set(nodes.filter(n => n.named).map(n => n.id))
  const { lanes } = await api<DyadBody>(room, `/dyad?a=Amber+Guard&b=Coast+League${query.replace('?', '&')}`)
  const { claims } = await api<{ claims: unknown[] }>(room, `/claims${query || '?'}&actor=Coast+League`)
  const { waiting, decided } = await api<ReviewBody>(room, `/review${query}`)
  return {
    documents: documents.length,
    actors: actors.length,
    // the table has a row for its heads
    relations: edges.filter(e => named.has(e.a) && named.has(e.b)).length + 1,
    pair: lanes.cooperation.length + lanes.conflict.length,
    actor: claims.length,
    review: waiting + decided,
  }
}

test('a source chosen in the bar narrows every view, and links carry it on', { timeout: 240_000 }, async () => {
  const { page, wrong } = await newPage(browser)
  const all = await told('')
  await shows(page, '', all)
  await visit(page, room.url)
  await page.getByRole('button', { name: 'Narrow' }).click()
  await page.getByLabel('According to').fill('Harbour Radio')
  await page.keyboard.press('Enter')
  await page.waitForURL('**?according=Harbour+Radio')
  await page.getByText('1 document', { exact: true }).waitFor()
  // from page to page by the links themselves
  await page.getByRole('navigation', { name: 'Pages' }).first().getByRole('link', { name: 'Actors' }).click()
  await page.waitForURL('**/actors?according=Harbour+Radio')
  await page.getByRole('link', { name: 'Coast League' }).click()
  await page.waitForURL('**/actors/*?according=Harbour+Radio')
  const narrowed = await told('?according=Harbour+Radio')
  for (const view of Object.keys(all) as (keyof typeof all)[]) expect(narrowed[view], view).toBeLessThan(all[view])
  await shows(page, '?according=Harbour+Radio', narrowed)
  expect(wrong).toEqual([])
})

test('time and certainty do so too; each change is a step that back and forward take', async () => {
  const { page } = await newPage(browser)
  await visit(page, `${room.url}/actors`)
  const list = page.getByRole('list', { name: 'Actors' })
  await page.getByRole('button', { name: 'Narrow' }).click()
  await page.getByLabel('From').fill('2021-06')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/actors?during=2021-06/..')
  await list.getByText('Salt Order').waitFor()
  await list.getByText('Harbour Guild').waitFor({ state: 'detached' })
  await page.getByLabel('How certain').selectOption('denied')
  await page.waitForURL('**certainty=denied')
  await list.waitFor({ state: 'detached' })
  await page.goBack()
  await list.getByText('Salt Order').waitFor()
  await page.goBack()
  await list.getByText('Harbour Guild').waitFor()
  expect(new URL(page.url()).search).toBe('')
  await page.goForward()
  await page.waitForURL('**/actors?during=2021-06/..')
  await page.getByRole('button', { name: /Take out: of since June 2021|Take out: .*June 2021/ }).click()
  await page.waitForURL('**/actors')
})

test('the address is copied, and shows somebody else the same', async () => {
  const { page } = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
  await visit(page, `${room.url}/network?rollUp=true&according=Upland+Post&during=2021&unnamed=true`)
  await page.getByRole('table').getByRole('row').nth(1).waitFor()
  const table = await page.getByRole('table').innerText()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('Link copied').waitFor()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  const other = await newPage(browser)
  await visit(other.page, address)
  await expect.poll(() => other.page.getByRole('table').innerText()).toBe(table)
  for (const chip of ['of 2021', 'according to Upland Post', 'Parts count for the whole'])
    await other.page.getByRole('button', { name: `Take out: ${chip}` }).waitFor()
  expect(other.wrong).toEqual([])
})
