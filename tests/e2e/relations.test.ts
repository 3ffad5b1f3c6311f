import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DyadBody, NetworkBody } from '../../src/show/api/contract.js'
import { CHROMIUM, HOW_TO_GET_IT, launch } from './support/browser.js'
import { api, openRoom, type Room } from './support/server.js'
import { newPage, visit } from './support/visit.js'

let browser: Browser
let room: Room

beforeAll(async () => {
  if (!CHROMIUM) return
  ;[browser, room] = await Promise.all([launch(), openRoom('demo')])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await room?.close()
})
beforeEach(context => {
  if (!CHROMIUM) context.skip(HOW_TO_GET_IT)
})

/** Two invented parties that help and fight each other, in plain words. */
const BOTH =
  'The Amber Guard attacked the Coast League on 3 May 2021. The Coast League accused the Amber Guard of murder. ' +
  'The Amber Guard gave the Coast League rifles in June 2021. The Coast League helped the Amber Guard.'

/** Hands in a report on the two. */
function addBoth(to: Room) {
  return fetch(`${to.url}/api/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: BOTH, title: 'Two-faced neighbours', published: '2021-07-01' }),
  })
}

test('a pair has both its lanes; a mark leads to its quote, the quote to its passage', async () => {
  await addBoth(room)
  const pair = '?a=Amber+Guard&b=Coast+League&rollUp=true'
  const { page, wrong } = await newPage(browser)
  await visit(page, `${room.url}/pair${pair}`)
  const { lanes } = await api<DyadBody>(room, `/dyad${pair}`)
  expect(lanes.cooperation.length).toBeGreaterThan(0)
  expect(lanes.conflict.length).toBeGreaterThan(0)
  const marks = page.getByRole('region', { name: 'Over time' }).getByRole('button')
  await expect.poll(() => marks.count()).toBe(lanes.cooperation.length + lanes.conflict.length)
  const tops = await marks.evaluateAll(all => all.map(mark => mark.getBoundingClientRect().top))
  const [above, below] = [tops.slice(0, lanes.cooperation.length), tops.slice(lanes.cooperation.length)]
  expect(Math.max(...above)).toBeLessThan(Math.min(...below))
  await marks.last().click()
  const card = page.locator('[data-claim]:has([aria-pressed="true"])')
  const id = await card.getAttribute('data-claim')
  const claim = lanes.conflict.find(c => c.id === id)!
  await expect.poll(() => card.innerText()).toContain(claim.quote.text)
  await card.getByRole('link', { name: 'Two-faced neighbours' }).click()
  await page.waitForURL(
    ({ pathname, searchParams }) =>
      pathname === `/documents/${claim.document.id}` && searchParams.get('claim') === claim.id,
  )
  await page.waitForFunction(
    quote => [...(CSS.highlights.get('chosen') ?? [])].some(r => String(r) === quote),
    claim.quote.text,
  )
  expect(wrong).toEqual([])
})

test('the pair of the sample dossier, with its parts and members, has its evidence', async () => {
  const pair = '?a=Hamas&b=Islamic+State&rollUp=true'
  const { page, wrong } = await newPage(browser)
  await visit(page, `${room.url}/pair${pair}`)
  const { lanes } = await api<DyadBody>(room, `/dyad${pair}`)
  const count = lanes.cooperation.length + lanes.conflict.length
  expect(count).toBeGreaterThan(0)
  await expect.poll(() => page.locator('[data-claim]').count()).toBe(count)
  expect(wrong).toEqual([])
})

test('two actors are chosen by typing and by keyboard; the choice stands in the address', async () => {
  const { page } = await newPage(browser)
  await visit(page, `${room.url}/pair`)
  for (const [label, name] of [
    ['One actor', 'Hamas'],
    ['The other', 'Islamic State'],
  ]) {
    await page.getByLabel(label, { exact: true }).and(page.getByRole('combobox')).fill(name)
    await page.getByRole('option', { name }).first().waitFor()
    await page.keyboard.press('Enter')
  }
  await page.getByRole('switch', { name: 'With their parts and members' }).click()
  await page.waitForURL(/\/pair\?(?=.*\ba=)(?=.*\bb=)(?=.*rollUp=true)/)
  await page.getByRole('heading', { name: 'Hamas and Islamic State' }).waitFor()
  await page.getByRole('region', { name: 'Over time' }).waitFor()
})

test('the network is drawn, and its table holds the same relations', async () => {
  const { page, wrong } = await newPage(browser)
  await visit(page, `${room.url}/network?unnamed=true&rollUp=true`)
  const { edges } = await api<NetworkBody>(room, '/network?rollUp=true')
  await page.getByRole('img', { name: /^Network of \d+ actors/ }).waitFor()
  await expect.poll(() => page.locator('canvas').count()).toBeGreaterThan(0)
  await expect.poll(() => page.getByRole('table').getByRole('link').count()).toBe(Math.min(50, edges.length))
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL('**/pair?*')
  await page.getByRole('region', { name: 'Over time' }).waitFor()
  expect(wrong).toEqual([])
})

test('in the drawing, a line leads to the pair, and a point to what its actor is tied to', async () => {
  const small = await openRoom('serve')
  try {
    await addBoth(small)
    const { page, wrong } = await newPage(browser)
    // Two actors lie at the same height, left and right of the middle; their lines are bent up and down between them.
    for (const from of ['middle', 'left'] as const) {
      await visit(page, `${small.url}/network`)
      await page.locator('[data-drawing=still]').waitFor()
      const drawing = page.getByRole('img', { name: /^Network of 2 actors/ })
      const box = (await drawing.boundingBox())!
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const places =
        from === 'middle'
          ? Array.from({ length: 200 }, (_, i) => [x, y - 200 + 2 * i])
          : Array.from({ length: 200 }, (_, i) => [box.x + 4 * i, y])
      for (const [left, top] of places) {
        await page.mouse.move(left, top)
        if ((await drawing.evaluate(element => element.style.cursor)) !== 'pointer') continue
        await page.mouse.click(left, top)
        break
      }
      if (from === 'middle') await page.waitForURL(/\/pair\?/)
    }
    const explore = page.getByRole('region', { name: 'Open up from an actor' })
    await explore.getByRole('button', { name: 'Only who deals with it' }).waitFor()
    await explore.getByRole('link').click()
    await page.waitForURL(/\/actors\//)
    expect(wrong).toEqual([])
  } finally {
    await small.close()
  }
})

test('an actor has its relations, documents and claims', async () => {
  const { page, wrong } = await newPage(browser)
  await visit(page, `${room.url}/actors`)
  await page.getByRole('searchbox', { name: 'Find by name or alias' }).fill('Hamas')
  await page.getByRole('link', { name: 'Hamas', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Hamas' }).waitFor()
  await page.locator('[data-claim]').first().waitFor()
  for (const name of ['Relations', 'Documents', 'Claims'])
    await expect.poll(() => page.getByRole('region', { name }).getByRole('listitem').count()).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('search finds passages, marks the words, and leads to the text', async () => {
  const { page, wrong } = await newPage(browser)
  await visit(page, room.url)
  await page.getByRole('searchbox', { name: 'Search texts and actors' }).fill('commander')
  await page.keyboard.press('Enter')
  const hits = page.getByRole('list', { name: 'Passages' }).getByRole('listitem')
  await hits.first().waitFor()
  await expect
    .poll(async () => (await hits.first().locator('mark').first().innerText()).toLowerCase())
    .toContain('commander')
  await hits.first().getByRole('link').click()
  await page.waitForURL('**/documents/*')
  await expect.poll(async () => (await page.locator('#text').innerText()).toLowerCase()).toContain('commander')
  expect(wrong).toEqual([])
})
