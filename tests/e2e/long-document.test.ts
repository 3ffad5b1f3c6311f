import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AddedBody } from '../../src/show/api/contract.js'
import { CHROMIUM, HOW_TO_GET_IT, launch } from './support/browser.js'
import { openRoom, type Room } from './support/server.js'
import { newPage } from './support/visit.js'

let browser: Browser
let room: Room
let address: string

/** More sentences than a list draws at once, each with a claim of its own. */
const SENTENCES = 90
const text = Array.from(
  { length: SENTENCES },
  (_, n) => `On ${(n % 28) + 1} May 2021 the Amber Guard attacked post ${n + 11} of the Coast League.`,
).join('\n\n')

beforeAll(async () => {
  if (!CHROMIUM) return
  ;[browser, room] = await Promise.all([launch(), openRoom('serve')])
  const answer = await fetch(`${room.url}/api/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, title: 'A long list', language: 'en' }),
  })
  const { results } = (await answer.json()) as AddedBody
  address = `${room.url}/documents/${results[0].document}`
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await room?.close()
})
beforeEach(context => {
  if (!CHROMIUM) context.skip(HOW_TO_GET_IT)
})

test('the claims of a long document are drawn when its address is opened, as far as they can be seen, and the last is reached', async () => {
  const { page, wrong } = await newPage(browser)
  await page.goto(address)
  const rows = page.locator('li[aria-setsize]')
  await expect.poll(() => rows.count(), { timeout: 30_000 }).toBeGreaterThan(2)
  const all = Number(await rows.first().getAttribute('aria-setsize'))
  expect(all).toBeGreaterThanOrEqual(SENTENCES)
  expect(await rows.count()).toBeLessThan(60)
  const last = async () => {
    await rows.last().scrollIntoViewIfNeeded()
    return Number(await rows.last().getAttribute('aria-posinset'))
  }
  await expect.poll(last, { timeout: 30_000 }).toBe(all)
  expect(wrong).toEqual([])
})
