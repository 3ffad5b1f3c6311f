import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { escaped } from '../../src/export/brief/markdown.js'
import { briefText, makeBrief } from '../../src/wiring/exporting.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { difficultWorkspace } from './support/source.js'

let workspace: Workspace
beforeAll(async () => {
  workspace = await difficultWorkspace()
})
afterAll(() => workspace.close())

test('every item cites a source of the list, numbered as first cited, and keeps its words', async () => {
  const brief = await makeBrief(workspace, ['Northern Front'])
  const items = brief.sections.flatMap(s => s.items)
  expect(items.length).toBeGreaterThan(4)
  const order = [...new Set(items.map(i => i.citation))]
  expect(order).toEqual(brief.cited.map(c => c.number))
  expect(order).toEqual(order.map((_, i) => i + 1))
  expect(items.map(i => i.quote)).toContain('The Northern Front gave the Coast League rifles')
})

test('what is denied or planned stands apart; what was retracted nowhere', async () => {
  const { sections } = await makeBrief(workspace, ['Northern Front'])
  const apart = sections.find(s => s.title.startsWith('Denied'))!
  expect(apart.items.map(i => i.reservations.join())).toEqual(['denied', 'intended'])
  expect(JSON.stringify(sections)).not.toContain('school')
})

test('HTML runs nothing and escapes what documents say', async () => {
  const html = (await briefText(await makeBrief(workspace, ['"Reed & Sons" <b>Brigade</b>']), 'html')) as string
  expect(html).toContain('&lt;b&gt;Brigade')
  expect(html).not.toMatch(/<b>|<script|onerror=/)
  expect(html).toContain("default-src 'none'")
})

test('Markdown escapes what would be markup', () => {
  expect(escaped('*a* [b](c) <d> `e` | f')).toBe('\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\| f')
  expect(escaped('1. first')).toBe('1\\. first')
  expect(escaped('# head')).toBe('\\# head')
})

test.skipIf(!existsSync(process.env.CHROME_PATH ?? '/usr/bin/chromium'))('Chromium makes a PDF of it', async () => {
  const pdf = await briefText(await makeBrief(workspace, ['Omar Dal']), 'pdf')
  expect(
    Buffer.from(pdf as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const { extractText, getDocumentProxy } = await import('unpdf')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf as Uint8Array)), { mergePages: true })
  expect(text).toContain('Omar Dal')
  expect(text).toContain('Sources')
})

test('without Chromium it says what to do', async () => {
  const before = process.env.CHROME_PATH
  process.env.CHROME_PATH = process.execPath
  try {
    await expect(briefText(await makeBrief(workspace, ['Omar Dal']), 'pdf')).rejects.toThrow(/--format html/)
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
  }
})
