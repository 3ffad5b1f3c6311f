import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DocumentDetail, DocumentsBody } from '../../src/show/api/contract.js'
import { violations } from './support/axe.js'
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

test('what would deceive the eye bears a sign in the text, which moves no quote and can be switched off', async () => {
  const { page, wrong } = await newPage(browser)
  const { documents } = await api<DocumentsBody>(room, '/documents')
  const { id } = documents.find(({ title }) => title?.startsWith('A partner')) ?? documents[0]
  const detail = await api<DocumentDetail>(room, `/documents/${id}`)
  // As a ledger of an earlier version keeps it: characters are taken out of what is added today.
  const { claims } = detail
  const first = claims.reduce((a, b) => (a.quote.start < b.quote.start ? a : b))
  const place = first.trigger.start
  const trigger = detail.document.text.slice(place, first.trigger.end)
  const hidden = '\u200b\u202e'
  const text = `${detail.document.text.slice(0, place)}${hidden}${detail.document.text.slice(place)}\n\u0410mber \u0421\u043e\u0441 men.`
  const moved = JSON.parse(JSON.stringify(detail), (_, value) => {
    if (typeof value?.start !== 'number' || typeof value.end !== 'number') return value
    const on = (offset: number, by: number) => (offset >= by ? offset + hidden.length : offset)
    return { ...value, start: on(value.start, place), end: on(value.end, place + 1) }
  }) as DocumentDetail
  const body = JSON.stringify({ ...moved, document: { ...moved.document, text } })
  await page.route(`**/api/documents/${id}*`, route => route.fulfill({ body, contentType: 'application/json' }))
  await visit(page, `${room.url}/documents/${id}?claim=${first.id}`)

  const sign = page.getByRole('img', { name: /turn the direction of writing: U\+200B U\+202E/ })
  await sign.waitFor()
  await expect.poll(() => sign.evaluate(element => getComputedStyle(element, '::before').content)).toContain('U+202E')
  const letters = page.locator('[data-trick=letters]')
  await expect.poll(() => letters.allInnerTexts()).toEqual(['\u0410mber', '\u0421\u043e\u0441'])
  await expect.poll(() => letters.first().getAttribute('title')).toContain('Latin, Cyrillic')

  const painted = () =>
    page.evaluate(() => [...(CSS.highlights.get('chosen-trigger') ?? [])].map(range => range.toString()).join('|'))
  await expect.poll(painted).toBe(trigger)
  await expect.poll(() => page.locator('#text').evaluate(element => element.textContent)).toContain(hidden)
  expect(await violations(page)).toEqual([])

  const layer = page.getByRole('button', { name: 'Deceptive signs (3)' })
  await layer.click()
  await page.waitForURL('**tricks=no*')
  await expect.poll(() => page.locator('[data-trick]').count()).toBe(0)
  await expect.poll(painted).toBe(trigger)
  await layer.click()
  await sign.waitFor()

  await visit(page, `${room.url}/documents/${id}?lang=de`)
  await page.getByRole('img', { name: /Schreibrichtung/ }).waitFor()
  await page.getByRole('button', { name: 'Täuschende Zeichen (3)' }).waitFor()
  expect(wrong).toEqual([])
}, 120_000)
