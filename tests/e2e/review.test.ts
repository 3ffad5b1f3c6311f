import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openLedger } from '../../src/ledger/open.js'
import type { ProposalContent } from '../../src/model/proposal.js'
import type { ReviewBody } from '../../src/show/api/editing-contract.js'
import type { ProposalsBody } from '../../src/show/api/proposals-contract.js'
import { propose } from '../../src/wiring/proposing.js'
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

const queue = (query = '') => api<ReviewBody>(room, `/review?limit=500${query}`)
const front = (page: Page) => page.locator('article[data-claim]').first().getAttribute('data-claim')
const progress = (page: Page, decided: number, total: number) =>
  page.getByText(`${decided} of ${total} decided`).waitFor()

test('ten claims are accepted by keyboard, and taken back one by one', async () => {
  const { page, wrong } = await newPage(browser)
  const before = await queue()
  const total = before.waiting + before.decided
  await visit(page, `${room.url}/review`)
  await page.locator('article[data-claim]').waitFor()
  await expect.poll(() => front(page)).toBe(before.claims[0].id)
  for (let i = 0; i < 10; i++) await page.keyboard.press('a')
  await progress(page, before.decided + 10, total)
  await expect.poll(() => front(page)).toBe(before.claims[10].id)
  await expect.poll(async () => (await queue()).decided).toBe(before.decided + 10)
  await page.keyboard.press('x')
  await progress(page, before.decided + 11, total)
  // Backspace and Ctrl+Z take back the same steps
  await page.keyboard.press('Backspace')
  await progress(page, before.decided + 10, total)
  await expect.poll(() => front(page)).toBe(before.claims[10].id)
  for (let i = 9; i >= 0; i--) {
    await page.keyboard.press('Control+Z')
    await progress(page, before.decided + i, total)
  }
  await expect.poll(() => front(page)).toBe(before.claims[0].id)
  await expect.poll(async () => (await queue()).waiting).toBe(before.waiting)
  expect(wrong).toEqual([])
})

test('a blank skips, Backspace goes back, and e opens the claim to be read otherwise', async () => {
  const { page, wrong } = await newPage(browser)
  const { claims } = await queue()
  await visit(page, `${room.url}/review`)
  await page.locator('article[data-claim]').waitFor()
  await page.keyboard.press('Space')
  await page.getByText('1 skipped').waitFor()
  await expect.poll(() => front(page)).toBe(claims[1].id)
  await page.keyboard.press('Backspace')
  await expect.poll(() => front(page)).toBe(claims[0].id)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Read this claim otherwise' })
  await dialog.getByLabel('How sure is the source?').selectOption('possible')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.waitForFunction(
    id => document.querySelector('article[data-claim]')?.getAttribute('data-claim') !== id,
    claims[0].id,
  )
  await expect.poll(async () => (await queue()).claims.some(c => c.id === claims[0].id)).toBe(false)
  await page.keyboard.press('Backspace')
  await expect.poll(async () => (await queue()).claims.some(c => c.id === claims[0].id)).toBe(true)
  expect(wrong).toEqual([])
})

test('many are accepted at once by their confidence, and taken back as one', async () => {
  const { page, wrong } = await newPage(browser)
  const before = await queue('&least=0.8')
  expect(before.waiting).toBeGreaterThan(5)
  await visit(page, `${room.url}/review`)
  await page.locator('article[data-claim]').waitFor()
  await page.getByRole('button', { name: 'Above 80 %' }).click()
  await page.waitForURL('**?sure=sure')
  await page.getByRole('button', { name: `Accept all ${before.waiting}` }).click()
  await page.getByText(`Accept ${before.waiting} claims?`).waitFor()
  await page.getByRole('button', { name: 'Yes' }).click()
  await page.getByText('Everything is decided.').waitFor()
  await expect.poll(async () => (await queue('&least=0.8')).waiting).toBe(0)
  await page.getByRole('region', { name: 'What was decided last' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await queue('&least=0.8')).waiting).toBe(before.waiting)
  await page.locator('article[data-claim]').waitFor()
  expect(wrong).toEqual([])
})

test('watched actors are reviewed by themselves', async () => {
  const { page, wrong } = await newPage(browser)
  await visit(page, `${room.url}/actors/Hamas`)
  await page.getByRole('button', { name: 'Watch', exact: true }).click()
  await page.getByRole('button', { name: 'No longer watch' }).waitFor()
  const { waiting } = await queue('&actors=Hamas')
  await visit(page, `${room.url}/review`)
  await page.locator('article[data-claim]').waitFor()
  await page.getByRole('switch', { name: 'Watched actors only (1)' }).click()
  await page.getByRole('button', { name: `Accept all ${waiting}` }).waitFor()
  expect(wrong).toEqual([])
})

test('what agents and other readers propose stands in the queue, and is decided on by the same keys', async () => {
  const { page, wrong } = await newPage(browser)
  const ledger = await openLedger(room.ledger)
  const [a, b, c] = (await queue()).claims
  const put = (author: string, about: string, content: ProposalContent) =>
    propose(ledger, about, content, { reason: `because of ${content.what}`, author })
  await put('mcp:scout', a.document.id, {
    what: 'add',
    claim: { ...a, type: 'consult', mode: null, symmetric: true, reader: 'mcp:scout' },
  })
  await put('llm/1:small', b.id, { what: 'replace', claim: { ...b, realis: 'intended', reader: 'llm/1:small' } })
  await put('llm/1:small', c.id, { what: 'reject' })
  await ledger.close()
  const waiting = async (query = '') => (await api<ProposalsBody>(room, `/proposals${query}`)).total
  expect(await waiting()).toBe(3)

  await visit(page, `${room.url}/review?from=proposed`)
  const proposal = page.getByRole('region', { name: 'Proposal' })
  await proposal.getByText('Proposed by mcp:scout').waitFor()
  await proposal.getByText('The document says this too.').waitFor()
  await proposal.getByText('Because: because of add').waitFor()
  await progress(page, 0, 3)
  // its quote is marked in its paragraph, as of any claim
  await page.locator('mark[data-marks~="chosen"]').first().waitFor()
  await page.keyboard.press('Space')
  await proposal.getByText('Proposed by llm/1:small').waitFor()
  await proposal.getByText('As it was read').waitFor()
  await page.keyboard.press('Backspace')
  await proposal.getByText('Proposed by mcp:scout').waitFor()
  await page.keyboard.press('a')
  await progress(page, 1, 3)
  await expect.poll(() => waiting()).toBe(2)
  await page.keyboard.press('x')
  await progress(page, 2, 3)
  await expect.poll(() => waiting()).toBe(1)
  await page.keyboard.press('Backspace')
  await progress(page, 1, 3)
  await expect.poll(() => waiting()).toBe(2)
  await page.keyboard.press('Backspace')
  await expect.poll(() => waiting()).toBe(3)
  await proposal.getByText('Proposed by mcp:scout').waitFor()

  // read otherwise than it was proposed
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Read this claim otherwise' })
  await dialog.getByLabel('How sure is the source?').selectOption('possible')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => waiting()).toBe(2)
  await page.keyboard.press('Backspace')
  await expect.poll(() => waiting()).toBe(3)

  // one proposer by itself; then what Relata read without any
  await page.getByLabel('From').selectOption('llm/1:small')
  await progress(page, 0, 2)
  await proposal.getByText('The claim says rather this.').waitFor()
  await page.getByLabel('From').selectOption('read')
  await proposal.waitFor({ state: 'detached' })
  await page.locator('article[data-claim]').waitFor()
  expect(wrong).toEqual([])
})
