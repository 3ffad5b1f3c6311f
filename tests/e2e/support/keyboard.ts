import type { Page } from 'playwright-core'

/** More would take long, and say no more. */
const MOST = 120

/**
 * What can be seen and used on a page and is not reached by the tab key alone, as HTML. What stands in a group that the
 * arrow keys go through (a tab index of -1) is reached by its group.
 */
export async function unreached(page: Page): Promise<string[]> {
  const count = await page.evaluate(most => {
    const wanted = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'
    const seen = [...document.querySelectorAll<HTMLElement>(wanted)]
      .filter(element => element.tabIndex >= 0 && element.getClientRects().length && element.checkVisibility())
      .slice(0, most)
    for (const [i, element] of seen.entries()) element.dataset.tab = String(i)
    ;(document.activeElement as HTMLElement | null)?.blur()
    scrollTo(0, 0)
    return seen.length
  }, MOST)
  const reached = new Set<string>()
  // A long list draws more as the focus goes through it.
  for (let i = 0; i < count + 120 && reached.size < count; i++) {
    await page.keyboard.press('Tab')
    // A group that hands the focus on to one of its own is reached with it.
    const at = await page.evaluate(() => {
      const found: string[] = []
      for (let element = document.activeElement as HTMLElement | null; element; element = element.parentElement)
        if (element.dataset.tab) found.push(element.dataset.tab)
      return found
    })
    for (const place of at) reached.add(place)
  }
  return page.evaluate(
    found =>
      [...document.querySelectorAll<HTMLElement>('[data-tab]')]
        .filter(element => !found.includes(element.dataset.tab ?? ''))
        .map(element => element.outerHTML.slice(0, 160)),
    [...reached],
  )
}
