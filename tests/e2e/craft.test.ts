import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ActorsBody } from '../../src/show/api/contract.js'
import { violations } from './support/axe.js'
import { CHROMIUM, HOW_TO_GET_IT, launch } from './support/browser.js'
import { api, openRoom, type Room } from './support/server.js'
import { newPage, settled, visit } from './support/visit.js'

/** What the page may weigh when it is first opened, as it goes over the wire, in bytes. */
const FIRST_LOAD = 300_000

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

const attribute = (page: Page, name: string) => page.evaluate(n => document.documentElement.getAttribute(n), name)

describe('content security policy', () => {
  test('styles and scripts of the page bear a nonce of their own answer; nothing inline is allowed besides', async () => {
    const answers = await Promise.all([fetch(room.url), fetch(room.url)])
    const nonces = answers.map(answer => {
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).not.toContain('unsafe')
      expect(policy).toContain("default-src 'none'")
      return /style-src 'self' 'nonce-([\w+/=]{20,})'/.exec(policy)?.[1]
    })
    expect(nonces[0]).toBeDefined()
    expect(nonces[0]).not.toBe(nonces[1])
    const pages = await Promise.all(answers.map(answer => answer.text()))
    expect(pages[0]).toContain(`nonce="${nonces[0]}"`)
    expect(pages[0]).not.toContain('RELATA_NONCE')
  })

  test('a style without the nonce is refused, and what a dialog puts into the page is not', async () => {
    const { page, wrong } = await newPage(browser)
    await visit(page, room.url)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => page.locator('style').count()).toBeGreaterThan(0)
    expect(wrong).toEqual([])
    await page.evaluate(() =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'a{}' })),
    )
    await expect.poll(() => wrong.join()).toContain('Content Security Policy')
  })
})

test('the first page weighs at most 300 kB', async () => {
  const { page } = await newPage(browser)
  const bodies: Promise<[string, number]>[] = []
  page.on('response', response => {
    if (response.url().startsWith(room.url) && response.request().resourceType() !== 'eventsource')
      bodies.push(
        response.body().then(
          body => [response.url(), /\.woff2$/.test(response.url()) ? body.length : gzipSync(body).length],
          () => [response.url(), 0],
        ),
      )
  })
  await visit(page, room.url)
  const sizes = await Promise.all(bodies)
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  expect(total, sizes.map(([url, size]) => `${size} ${url}`).join('\n')).toBeLessThanOrEqual(FIRST_LOAD)
  expect(total).toBeGreaterThan(50_000)
})

describe('command palette', () => {
  test('goes to an actor by the keyboard alone', async () => {
    const { page, wrong } = await newPage(browser)
    const { actors } = await api<ActorsBody>(room, '/actors?q=Norvany&limit=1')
    await visit(page, room.url)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Command palette' }).waitFor()
    await page.keyboard.type(actors[0].name)
    await page.getByRole('option', { name: actors[0].name, exact: true }).first().waitFor()
    // Documents that hold the name come first.
    for (let i = 0; i < 12; i++) {
      const chosen = await page.locator('[role=option][aria-selected=true]').getAttribute('data-value')
      if (chosen?.startsWith('actor')) break
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/actors/${actors[0].id}`)
    expect(wrong).toEqual([])
  })

  test('changes the colours, and gives the focus back', async () => {
    const { page } = await newPage(browser)
    await visit(page, room.url)
    await page.getByRole('button', { name: /^Command palette/ }).click()
    await page.getByRole('combobox', { name: 'Command palette' }).fill('Colours: dark')
    await page.getByRole('option', { name: 'Colours: dark', selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => attribute(page, 'data-theme')).toBe('dark')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})

test('? lists the keys, and single letters can be switched off', async () => {
  const { page } = await newPage(browser)
  await visit(page, room.url)
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await list.waitFor()
  await list.getByRole('switch').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.keyboard.press('/')
  await expect.poll(() => list.count()).toBe(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT')
})

describe('layouts', () => {
  const columns = (page: Page) =>
    page.evaluate(() => {
      const [list, add] = [document.querySelector('main ul'), document.querySelector('#add')]
      return (add?.getBoundingClientRect().left ?? 0) > (list?.getBoundingClientRect().right ?? 0) ? 2 : 1
    })

  test('a link leads from the full layout to that of a phone, which is remembered, and back', async () => {
    const { page } = await newPage(browser)
    await visit(page, room.url)
    await expect.poll(() => columns(page)).toBe(2)
    await page.getByRole('link', { name: 'Phone layout' }).click()
    await expect.poll(() => columns(page)).toBe(1)
    await visit(page, room.url)
    await expect.poll(() => columns(page)).toBe(1)
    await page.getByRole('link', { name: 'Full layout' }).click()
    await expect.poll(() => columns(page)).toBe(2)
  })

  test('a phone can have the full layout', async () => {
    const { page } = await newPage(browser, { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true })
    await visit(page, `${room.url}/?layout=full`)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(1280)
    await expect.poll(() => columns(page)).toBe(2)
  })

  test('paper is light, without menus', async () => {
    const { page } = await newPage(browser, { colorScheme: 'dark' })
    await visit(page, room.url)
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))
    const dark = await paper()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect.poll(() => paper()).not.toBe(dark)
    await expect.poll(() => page.getByRole('navigation').count()).toBe(0)
    await expect.poll(() => page.getByRole('list', { name: 'Documents' }).isVisible()).toBe(true)
  })
})

describe('languages', () => {
  test('the address asks for one, and it is remembered', async () => {
    const { page, wrong } = await newPage(browser)
    await visit(page, `${room.url}/?lang=de`)
    await expect.poll(() => attribute(page, 'lang')).toBe('de')
    await page.getByRole('heading', { level: 1, name: 'Dokumente' }).waitFor()
    await expect.poll(() => page.locator('main').innerText()).toMatch(/\d+\. (März|April) 2024/)
    await visit(page, `${room.url}/actors`)
    await page.getByRole('heading', { level: 1, name: 'Akteure' }).waitFor()
    await page.getByRole('button', { name: 'Sprache, Farben, Aufteilung' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Actors' }).waitFor()
    await expect.poll(() => attribute(page, 'lang')).toBe('en')
    expect(wrong).toEqual([])
  })

  test('from right to left, on a wide and a narrow screen, nothing runs out of the page', async () => {
    const found: string[] = []
    for (const width of [1280, 360]) {
      const { page, wrong } = await newPage(browser, { viewport: { width, height: 780 } })
      for (const path of [
        '/',
        '/actors',
        '/actors/Hamas',
        '/pair?a=Hamas&b=Islamic+State&rollUp=true',
        '/network',
        '/search?q=front',
      ]) {
        await visit(page, `${room.url}${path}${path.includes('?') ? '&' : '?'}lang=ar-XB`)
        await expect.poll(() => attribute(page, 'dir')).toBe('rtl')
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (over > 0) found.push(`${path}: ${over} px too wide at ${width}`)
        const barriers = width < 1000 ? await violations(page) : []
        found.push(...barriers.map(barrier => `${path} at ${width}: ${barrier}`), ...wrong.splice(0))
      }
    }
    expect(found).toEqual([])
  }, 180_000)
})

test('the tour leads in five steps to a double game and to one origin behind three outlets', async () => {
  const { page, wrong } = await newPage(browser)
  await visit(page, `${room.url}/?tour`)
  const card = page.getByRole('complementary', { name: /./ }).filter({ hasText: /Step \d of 5/ })
  await card.getByText('Step 1 of 5').waitFor()
  for (const step of [2, 3, 4]) {
    await page.keyboard.press('Tab')
    await card.getByRole('button', { name: 'Next' }).press('Enter')
    await card.getByText(`Step ${step} of 5`).waitFor()
    await settled(page)
  }
  await card.getByRole('heading', { name: 'A double game' }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Hamas and Islamic State' }).waitFor()
  await page.getByText('both at once: they cooperate and clash').waitFor()
  await card.getByRole('button', { name: 'Next' }).click()
  await card.getByRole('heading', { name: 'Three outlets, one origin' }).waitFor()
  await settled(page)
  for (const outlet of ['Harbour Radio', 'Norvany Wire', 'Ostrel Courier'])
    await expect.poll(() => page.locator('main').innerText()).toContain(outlet)
  await page.keyboard.press('Escape')
  await expect.poll(() => card.count()).toBe(0)
  expect(wrong).toEqual([])
})

test('a network opens up from an actor, kind by kind, and goes back a step', async () => {
  const { page, wrong } = await newPage(browser)
  await visit(page, `${room.url}/network?unnamed=true`)
  await page.locator('[data-drawing=still]').waitFor()
  const explore = page.getByRole('region', { name: 'Open up from an actor' })
  await explore.getByRole('combobox').fill('Velm Liberation Front')
  await page
    .getByRole('option', { name: /^Velm Liberation Front/ })
    .first()
    .click()
  await explore.getByRole('button', { name: 'Only who deals with it' }).click()
  const rows = () => page.getByRole('table').getByRole('row').count()
  const few = await rows()
  await explore.getByText('Nothing of it is hidden.').waitFor()
  await explore.getByRole('combobox').fill('Dawn Column')
  await page
    .getByRole('option', { name: /^Dawn Column/ })
    .first()
    .click()
  await explore.getByRole('button', { name: /^All: \d+ hidden/ }).click()
  await expect.poll(rows).toBeGreaterThan(few)
  await explore.getByRole('button', { name: 'Step back' }).click()
  await expect.poll(rows).toBe(few)
  await page.reload()
  await expect.poll(rows).toBe(few)
  expect(wrong).toEqual([])
})
