import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

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
  return { page, wrong }
}

/** Opens an address of the reading room and waits until its data have arrived. */
export async function visit(page: Page, url: string) {
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.locator('main h1').first().waitFor()
}
