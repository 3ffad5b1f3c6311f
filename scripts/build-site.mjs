// Makes the site of the documentation (dist/site/): static pages from docs/, the reference of the coding scheme from scheme/, that of the
// library from its declarations. Fails where a link leads nowhere. The page that reads in the browser is made by build-try.mjs.
// usage, after a build:  node scripts/build-site.mjs && node scripts/build-try.mjs
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { escaped, render } from './site/markdown.mjs'
import { CONTENTS, LEFT_OUT } from './site/pages.mjs'
import { exported } from './site/reference.mjs'
import { schemeReference } from './site/scheme.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [docs, out] = [join(root, 'docs'), join(root, 'dist', 'site')]

/** Markdown of every page, by its address in the site without an ending. */
const sources = new Map()
for (const file of readdirSync(docs, { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.md') && !LEFT_OUT.test(file.replaceAll('\\', '/')))
    sources.set(file.replaceAll('\\', '/').slice(0, -3), readFileSync(join(docs, file), 'utf8'))
sources.set('scheme', schemeReference(join(root, 'scheme')))
sources.set('library-reference', libraryReference())

function libraryReference() {
  const part = (title, file) => {
    const entries = exported(join(root, 'dist', file)).map(
      ({ name, doc, code }) => `### ${name}\n\n${doc.replace(/\s+@/g, '\n\n@')}\n\n\`\`\`\n${shortened(code)}\n\`\`\``,
    )
    return `## ${title}\n\n${entries.join('\n\n')}`
  }
  return `# Library reference\n\nEvery exported name, as the declarations have it. [The guide to the library](library.md) says how they go together.\n\n${part('In Node', 'index.d.ts')}\n\n${part('In the browser', 'browser.d.ts')}\n`
}

/** A long list of values says no more than its beginning. */
function shortened(code) {
  const lines = code.split('\n')
  return /^const/.test(code) && lines.length > 40 ? [...lines.slice(0, 8), '    // … and so on', '}'].join('\n') : code
}

const named = CONTENTS.flatMap(c => c.pages).map(p => p.replace(/\.md$/, ''))
const wrong = named
  .filter(page => !sources.has(page) && page !== 'try/')
  .map(page => `the contents name ${page}, which is not there (scripts/site/pages.mjs)`)
/** The contents, with what nobody put anywhere at their end. */
const parts = [...CONTENTS, { title: 'More', pages: [...sources.keys()].filter(page => !named.includes(page)).sort() }]

/** Where a link of a page leads: another page, a picture, another site; null where it leads to a file of the repository. */
function linkFrom(page) {
  return address => {
    if (/^(?:https?:|mailto:|#)/.test(address)) return address
    const [path, anchor] = address.split('#')
    const target = posix.normalize(posix.join(posix.dirname(page), path))
    const to = target.replace(/\.md$/, '')
    const known = to === '../scheme/README' || to === '../scheme' ? 'scheme' : to
    if (sources.has(known))
      return `${posix.relative(posix.dirname(page), known) || posix.basename(known)}.html${anchor ? `#${anchor}` : ''}`
    if (target === 'try' || target === 'try/') return posix.relative(posix.dirname(page), 'try/index.html')
    if (existsSync(join(docs, target))) {
      if (/\.(?:png|svg)$/.test(target)) return posix.relative(posix.dirname(page), target)
      return null
    }
    if (existsSync(join(root, 'docs', target)) || existsSync(join(root, posix.normalize(`docs/${target}`)))) return null
    wrong.push(`${page}: ${address} leads nowhere`)
    return null
  }
}

const pages = new Map([...sources].map(([page, markdown]) => [page, render(markdown, linkFrom(page))]))
for (const [page, { html }] of pages)
  for (const [, to, anchor] of html.matchAll(/href="([^"#:]*)#([^"]+)"/g)) {
    const target = to ? posix.join(posix.dirname(page), to).replace(/\.html$/, '') : page
    if (!pages.get(target)?.headings.some(h => h.id === anchor))
      wrong.push(`${page}: ${to}#${anchor} has no such heading`)
  }
if (wrong.length) throw new Error(wrong.join('\n'))

const STYLE = readFileSync(join(root, 'scripts', 'site', 'site.css'), 'utf8')
const name = page => (page === 'try/' ? 'Try it on this page' : pages.get(page).title)

function contents(page) {
  const to = other => posix.relative(posix.dirname(page), other === 'try/' ? 'try/index.html' : `${other}.html`)
  return parts
    .filter(p => p.pages.length)
    .map(({ title, pages: list }) => {
      const items = list
        .map(p => p.replace(/\.md$/, ''))
        .map(p => `<li><a href="${to(p)}"${p === page ? ' aria-current="page"' : ''}>${escaped(name(p))}</a></li>`)
      return `<h2>${title}</h2><ul>${items.join('')}</ul>`
    })
    .join('\n')
}

for (const [page, { html, title }] of pages) {
  const file = join(out, `${page}.html`)
  mkdirSync(dirname(file), { recursive: true })
  const home = relative(dirname(file), join(out, 'index.html')).replaceAll('\\', '/')
  writeFileSync(
    file,
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Relata</title>
<style>${STYLE}</style>
<a class="skip" href="#text">To the text</a>
<header><a class="home" href="${home}">Relata</a> <a href="#contents">Contents</a></header>
<main id="text">
${html}
</main>
<nav id="contents" aria-label="Contents"><a class="home" href="${home}">Relata</a>${contents(page)}</nav>
</html>
`,
  )
}
writeFileSync(join(out, 'index.html'), readFileSync(join(out, 'start.html'), 'utf8'))
if (existsSync(join(docs, 'screens'))) cpSync(join(docs, 'screens'), join(out, 'screens'), { recursive: true })
console.log(`dist/site: ${pages.size} pages`)
