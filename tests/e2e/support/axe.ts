import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2 A and AA, and axe-core's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe-core finds against WCAG 2.2 A and AA and its best practices: rule, and the elements concerned.
 * @param rules those alone
 */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(
    async runOnly => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe }
      // what it would fetch before (style sheets, for a rule that none of these tags has) it need not fetch
      const { violations } = await checker.run(document, { runOnly, preload: false, resultTypes: ['violations'] })
      return violations.map(v => `${v.id} (${v.impact}): ${v.nodes.map(n => n.html.slice(0, 200)).join(' | ')}`)
    },
    rules.length ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: TAGS },
  )
}
