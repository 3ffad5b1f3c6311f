import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe-core finds against WCAG 2.2 A and AA and its best practices: rule, and the elements concerned.
 * @param rules those alone
 */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE)
  const runOnly: axe.RunOnly = rules.length
    ? { type: 'rule', values: [...rules] }
    : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
  const { violations } = (await page.evaluate(
    options => (globalThis as unknown as { axe: typeof axe }).axe.run(document, options),
    { runOnly },
  )) as axe.AxeResults
  return violations.map(v => `${v.id} (${v.impact}): ${v.nodes.map(n => n.html.slice(0, 200)).join(' | ')}`)
}
