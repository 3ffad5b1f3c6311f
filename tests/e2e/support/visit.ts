import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'

/** Requests under way, by page; the stream of others' decisions stays open and does not count. */
const underWay = new WeakMap<Page, { open: Set<Request>; last: number }>()
/** How long nothing must be under way, in milliseconds. */
const QUIET = 350

/** A page of its own that writes down whatever goes wrong in it: errors, refusals of the content policy, failed requests. */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', message => {
    // Chromium warns that WebGL in software is slow.
    if (['error', 'warning'].includes(message.type()) && !/WebGL|GPU stall/.test(message.text()))
      wrong.push(message.text())
  })
  page.on('pageerror', error => wrong.push(String(error)))
  const state = { open: new Set<Request>(), last: Date.now() }
  underWay.set(page, state)
  page.on('request', request => {
    if (request.resourceType() !== 'eventsource') state.open.add(request)
  })
  const end = (request: Request) => {
    state.open.delete(request)
    state.last = Date.now()
  }
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return { page, wrong }
}

/** Opens an address of the reading room and waits until its data have arrived. */
export async function visit(page: Page, url: string) {
  await page.goto(url, { waitUntil: 'load' })
  await page.locator('main h1').first().waitFor()
  await settled(page)
}

/** Waits until nothing has been asked for during a moment. */
export async function settled(page: Page, longest = 30_000) {
  const state = underWay.get(page)
  const until = Date.now() + longest
  while (state && Date.now() < until) {
    // A request that a left page had under way never tells its end.
    if (state.open.size === 0 && Date.now() - state.last > QUIET) return
    await new Promise(done => setTimeout(done, 50))
  }
}
