import type { Page } from 'playwright-core'

/** More would take long, and say no more. */
const MOST = 120
/** Presses of the key that are sent at once. */
const AT_ONCE = 24
const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }

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
    const reached = new Set<string>()
    Object.assign(globalThis, { reached })
    document.addEventListener('focusin', ({ target }) => {
      // A group that hands the focus on to one of its own is reached with it.
      for (let element = target as HTMLElement | null; element; element = element.parentElement)
        if (element.dataset.tab) reached.add(element.dataset.tab)
    })
    return seen.length
  }, MOST)
  const client = await page.context().newCDPSession(page)
  const howMany = () => page.evaluate(() => (globalThis as unknown as { reached: Set<string> }).reached.size)
  // A long list draws more as the focus goes through it.
  for (let i = 0; i < count + 120 && (await howMany()) < count; i += AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB })
        await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAB })
      }),
    )
  await client.detach()
  return page.evaluate(() => {
    const { reached } = globalThis as unknown as { reached: Set<string> }
    return [...document.querySelectorAll<HTMLElement>('[data-tab]')]
      .filter(element => !reached.has(element.dataset.tab ?? ''))
      .map(element => element.outerHTML.slice(0, 160))
  })
}
