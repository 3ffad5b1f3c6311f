import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
// plain modules of the build, without types
// @ts-expect-error
import { render, slug } from '../../scripts/site/markdown.mjs'
// @ts-expect-error
import { exported } from '../../scripts/site/reference.mjs'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const html = (markdown: string) => render(markdown, (to: string) => (to.startsWith('..') ? null : to)).html

test('Markdown as docs/ have it', () => {
  expect(html('# A *b* `c`')).toBe('<h1 id="a-b-c">A <em>b</em> <code>c</code></h1>')
  expect(html('One\ntwo **three** [four](f.md).')).toBe(
    '<p>One\ntwo <strong>three</strong> <a href="f.md">four</a>.</p>',
  )
  expect(html('[**bold** in](a.md) **[link](b.md)**')).toBe(
    '<p><a href="a.md"><strong>bold</strong> in</a> <strong><a href="b.md">link</a></strong></p>',
  )
  expect(html('- a\n- b\n  more\n  - deeper')).toBe('<ul><li>a</li>\n<li>b\nmore<ul><li>deeper</li></ul></li></ul>')
  expect(html('1. a\n2. b')).toBe('<ol><li>a</li>\n<li>b</li></ol>')
  expect(html('    code **x**\n\n    more')).toBe('<pre><code>code **x**\n\nmore</code></pre>')
  expect(html('```\n<a>\n```')).toBe('<pre><code>&lt;a&gt;</code></pre>')
  expect(html('| a | b |\n| --- | --- |\n| `x\\|y` | <i> |')).toContain('<td><code>x|y</code></td><td>&lt;i&gt;</td>')
  expect(html('> quoted')).toBe('<blockquote><p>quoted</p></blockquote>')
  // what leads out of the site is text
  expect(html('[x](../src/a.ts)')).toBe('<p>x</p>')
  expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  expect(slug('Events: `add`, 2 ways!')).toBe('events-add-2-ways')
})

test('the site is built, no link in it leads nowhere, and the scheme stands in it whole', () => {
  const said = execFileSync(process.execPath, [at('scripts/build-site.mjs')], { encoding: 'utf8' })
  expect(said).toMatch(/\d+ pages/)
  const scheme = readFileSync(at('dist/site/scheme.html'), 'utf8')
  for (const type of ['assault', 'part_of', 'defect']) expect(scheme).toContain(`<h3 id="${type}">`)
  expect(readFileSync(at('dist/site/index.html'), 'utf8')).toContain('Start in two minutes')
})

test('every exported function and class says what it does, and every name is declared', () => {
  for (const file of ['dist/index.d.ts', 'dist/browser.d.ts']) {
    const names: { name: string; kind: string; doc: string; code: string }[] = exported(at(file))
    expect(names.length).toBeGreaterThan(8)
    expect(names.map(n => n.name)).toContain('read')
    for (const { name, kind, doc, code } of names) {
      expect(code, name).toContain(name)
      if (kind === 'function' || kind === 'class') expect(doc, name).not.toBe('')
    }
  }
})
