import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { selfEvident } from '../../src/model/claim-evident.js'
import type { DocumentDetail, DocumentsBody } from '../../src/show/api/contract.js'
import { CHROMIUM, HOW_TO_GET_IT, launch } from './support/browser.js'
import { api, openRoom, type Room } from './support/server.js'
import { newPage, visit } from './support/visit.js'

let browser: Browser
let room: Room
let detail: DocumentDetail

beforeAll(async () => {
  if (!CHROMIUM) return
  ;[browser, room] = await Promise.all([launch(), openRoom('demo')])
  const { documents } = await api<DocumentsBody>(room, '/documents')
  const { id } = documents.find(d => d.title === 'A partner abroad, an enemy at home') ?? documents[0]
  detail = await api<DocumentDetail>(room, `/documents/${id}`)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await room?.close()
})
beforeEach(context => {
  if (!CHROMIUM) context.skip(HOW_TO_GET_IT)
})

describe('documents', () => {
  test('the list shows every document with its paper and leads to its text', async () => {
    const { page, wrong } = await newPage(browser)
    await visit(page, room.url)
    const { documents } = await api<DocumentsBody>(room, '/documents')
    const list = page.getByRole('list', { name: 'Documents' })
    await expect.poll(() => list.getByRole('listitem').count()).toBe(documents.length)
    for (const { title } of documents) await expect.poll(() => list.innerText()).toContain(title)
    await page.getByRole('link', { name: detail.document.title! }).click()
    await page.waitForURL(`**/documents/${detail.document.id}`)
    await expect.poll(() => page.locator('#text').innerText()).toContain(detail.document.text.slice(0, 60))
    expect(wrong).toEqual([])
  })

  test('a pasted report is read, and its text and claims are shown', async () => {
    const { page, wrong } = await newPage(browser)
    await visit(page, room.url)
    await page
      .getByLabel('Text', { exact: true })
      .fill(
        'The Amber Guard attacked the Coast League on 3 May 2021. The Coast League accused the Amber Guard of murder.',
      )
    await page.getByLabel('Title (optional)').fill('A pasted clash')
    await page.getByLabel('Published (optional)').fill('2021-05-06')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForURL('**/documents/*')
    await page.getByRole('heading', { name: 'A pasted clash' }).waitFor()
    await expect.poll(() => page.locator('#text').innerText()).toContain('The Amber Guard attacked')
    await expect.poll(() => page.locator('[data-claim]').count()).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })

  test('files are read one by one; one that cannot be read says why, with its code', async () => {
    const { page } = await newPage(browser)
    await visit(page, room.url)
    await page.getByRole('tab', { name: 'Files' }).click()
    await page.locator('input[type=file]').setInputFiles([
      { name: 'noise.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2, 255, 0, 3, 7, 0]) },
      {
        name: 'note.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('The Coast League praised the Amber Guard. Both met in Ostrel on Monday.'),
      },
    ])
    await page.getByText('2 of 2 read').waitFor()
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/noise\.bin[\s\S]*RELATA_[A-Z_]+/)
    await page.getByRole('link', { name: 'note.txt' }).waitFor()
  })
})

describe('reading', () => {
  const painted = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(range => String(range))

  test('a claim chosen in the list is marked in the text, with its trigger', async () => {
    const { page, wrong } = await newPage(browser)
    await visit(page, `${room.url}/documents/${detail.document.id}`)
    const claim = detail.claims.at(-1)!
    await page.locator(`#claim-${claim.id} button`).first().click()
    await page.waitForURL(`**?claim=${claim.id}`)
    await expect.poll(() => page.evaluate(painted, 'chosen')).toEqual([claim.quote.text])
    const trigger = detail.document.text.slice(claim.trigger.start, claim.trigger.end)
    await expect.poll(() => page.evaluate(painted, 'chosen-trigger')).toEqual([trigger])
    const box = await page.evaluate(() => [...CSS.highlights.get('chosen')!][0].getBoundingClientRect().toJSON())
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.bottom).toBeLessThanOrEqual(860)
    expect(wrong).toEqual([])
  })

  test('a passage clicked in the text chooses its claim and brings its card into view', async () => {
    const { page } = await newPage(browser)
    await visit(page, `${room.url}/documents/${detail.document.id}`)
    await page.waitForFunction(() => CSS.highlights.has('claims'))
    const claim = detail.claims.toSorted((x, y) => x.quote.start - y.quote.start)[0]
    const { x, y } = await page.evaluate(text => {
      const range = [...CSS.highlights.get('claims')!].find(r => String(r) === text) as Range
      const [box] = range.getClientRects()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }, claim.quote.text)
    await page.mouse.click(x, y)
    await page.waitForURL('**?claim=*')
    const chosen = new URL(page.url()).searchParams.get('claim')
    const quotes = await page.evaluate(painted, 'chosen')
    expect(detail.claims.find(c => c.id === chosen)?.quote.text).toBe(quotes[0])
    const card = page.locator(`#claim-${chosen}`)
    await expect.poll(() => card.getByRole('button').first().getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => card.isVisible()).toBe(true)
  })

  test('j and k step through the claims in the order of the text', async () => {
    const { page } = await newPage(browser)
    await visit(page, `${room.url}/documents/${detail.document.id}`)
    const order = await page
      .locator('[data-claim]')
      .evaluateAll(cards => cards.map(card => card.getAttribute('data-claim')))
    const at = async (id: string | null) => page.waitForURL(`**?claim=${id}`)
    await page.keyboard.press('j')
    await at(order[0])
    await page.keyboard.press('j')
    await at(order[1])
    await page.keyboard.press('k')
    await at(order[0])
  })

  test('filters narrow the claims and stand in the address', async () => {
    const { page } = await newPage(browser)
    await visit(page, `${room.url}/documents/${detail.document.id}?certainty=hedged`)
    const cards = page.locator('[data-claim]')
    const shown = detail.claims.filter(c => !selfEvident(c))
    const hedged = shown.filter(c => c.polarity === 'affirmed' && (c.realis !== 'actual' || c.hedge !== 'none'))
    await expect.poll(() => cards.count()).toBe(hedged.length)
    await expect
      .poll(async () => new Set(await cards.evaluateAll(all => all.map(c => c.getAttribute('data-sureness')))))
      .toEqual(new Set(['hedged']))
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.waitForURL(`**/documents/${detail.document.id}`)
    await expect.poll(() => cards.count()).toBe(shown.length)
    // what a name tells by itself comes on demand
    await page.getByLabel('Ties that a name tells by itself').click()
    await page.waitForURL('**?evident=yes')
    await expect.poll(() => cards.count()).toBe(detail.claims.length)
  })

  test('where the browser cannot paint over text, the passages are marks', async () => {
    const { page, wrong } = await newPage(browser)
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Highlight'))
    const claim = detail.claims[0]
    await visit(page, `${room.url}/documents/${detail.document.id}?claim=${claim.id}`)
    const marks = await page.locator('mark[data-marks~="chosen"]').allInnerTexts()
    expect(marks.join('')).toBe(claim.quote.text)
    await page.locator('mark[data-marks~="claims"]').last().click()
    await page.waitForFunction(id => new URLSearchParams(location.search).get('claim') !== id, claim.id)
    expect(wrong).toEqual([])
  })
})
