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

let browser: Browser
let room: Room
let reading: string

beforeAll(async () => {
  if (!CHROMIUM) return
  ;[browser, room] = await Promise.all([launch(), openRoom('demo')])
  const { documents } = await api<DocumentsBody>(room, '/documents')
  reading = `${room.url}/documents/${documents[0].id}`
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await room?.close()
})
beforeEach(context => {
  if (!CHROMIUM) context.skip(HOW_TO_GET_IT)
})

/** What opens over a page, and how. */
const OPENED: Record<string, (page: Page) => Promise<void>> = {
  'the form of the view': async page => {
    await visit(page, `${room.url}/actors`)
    await page.getByRole('button', { name: 'Narrow' }).click()
    await page.getByLabel('According to').waitFor()
  },
  'editing a claim': async page => {
    await visit(page, reading)
    await showClaims(page)
    await page.getByRole('button', { name: 'Edit' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).waitFor()
  },
  'a claim by hand': async page => {
    await visit(page, reading)
    await showClaims(page)
    await page.getByRole('button', { name: 'Make a claim by hand' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).waitFor()
  },
  'merging actors': async page => {
    await visit(page, `${room.url}/actors/Hamas`)
    await page.getByRole('button', { name: 'Merge …' }).click()
    await page.getByRole('dialog').getByRole('combobox').waitFor()
  },
  'what was decided last': async page => {
    await visit(page, reading)
    await showClaims(page)
    await page.getByRole('button', { name: 'Accept' }).first().click()
    await page.getByRole('region', { name: 'What was decided last' }).waitFor()
    await page.keyboard.press('Control+Z')
    await page.getByRole('button', { name: 'Do it again' }).waitFor()
  },
}

/** On a phone the claims have a pane of their own. */
async function showClaims(page: Page) {
  const pane = page.getByRole('button', { name: /^Claims \(/ })
  if (await pane.isVisible()) await pane.click()
}

describe.each([
  { name: 'wide, light', options: { colorScheme: 'light' } },
  { name: 'phone, dark', options: { colorScheme: 'dark', viewport: { width: 360, height: 780 } } },
] as const)('what opens over a page, $name', ({ options }) => {
  test('has no barrier, and does not scroll sideways', { timeout: 240_000 }, async () => {
    const found: string[] = []
    for (const [name, open] of Object.entries(OPENED)) {
      const { page, wrong } = await newPage(browser, options)
      await open(page)
      await page.evaluate(AXE)
      const { violations } = (await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        }),
      )) as axe.AxeResults
      for (const { id, nodes } of violations) found.push(`${name}: ${id}: ${nodes.map(n => n.html).join(' | ')}`)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) found.push(`${name}: ${over} px too wide`)
      found.push(...wrong.map(message => `${name}: ${message}`))
      await page.context().close()
    }
    expect(found).toEqual([])
  })
})

test('by keyboard alone: a claim is reached, read otherwise and kept', async () => {
  const { page } = await newPage(browser)
  await visit(page, reading)
  await page.keyboard.press('j')
  await page.locator('article[data-claim] [aria-pressed=true]').first().waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('article[data-claim]'))
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) === 'Edit') break
  }
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Read this claim otherwise' })
  const hedge = dialog.getByLabel('How sure is the source?')
  await hedge.waitFor()
  for (let i = 0; i < 40; i++) {
    if (await hedge.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('ArrowDown')
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Keep it') break
  }
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.locator('[data-mark=edited]').first().waitFor()
  await page.keyboard.press('Control+Z')
  await page.locator('[data-mark=edited]').first().waitFor({ state: 'detached' })
})
