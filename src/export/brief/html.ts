import { xml } from '../xml.js'
import { type Brief, type BriefItem, type BriefSection, CAVEAT, dateText, referenceText } from './brief.js'

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{font-family:system-ui,sans-serif;line-height:1.25;break-after:avoid}
h2{margin-top:2rem;border-bottom:1px solid #8884}
.note{font-style:italic}
.basis{font:14px/1.5 system-ui,sans-serif;opacity:.8}
li{margin:.35rem 0;break-inside:avoid}
time{font:600 13px/1 system-ui,sans-serif}
q{font-style:italic}
.doubt{font:600 13px/1 system-ui,sans-serif;border:1px solid currentColor;border-radius:3px;padding:0 .25rem}
.who{opacity:.8}
a{color:inherit}
@page{margin:2cm}
@media print{body{margin:0;max-width:none;font-size:11pt}}`

/** A brief as one HTML page that needs nothing else; all that comes from documents is escaped, and nothing in it runs. */
export function briefHtml({ title, basis, sections, cited }: Brief): string {
  const sources = cited.map(({ number, document }) => {
    const { url } = document
    const text = xml(referenceText(document))
    const link = url && /^https?:\/\//.test(url) ? `${text}. <a href="${xml(url)}">${xml(url)}</a>` : text
    return `<li id="source-${number}">${link}</li>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xml(title)}</title>
<style>${STYLE}</style>
<h1>${xml(title)}</h1>
<p class="note">${xml(CAVEAT)}</p>
<p class="basis">${basis.map(xml).join('<br>')}</p>
${sections.map(sectionHtml).join('\n')}
<h2>Sources</h2>
<ol>
${sources.join('\n')}
</ol>
</html>
`
}

function sectionHtml({ title, level, lines, items, more }: BriefSection): string {
  const all = [...lines.map(line => `<li>${xml(line)}</li>`), ...items.map(itemHtml)]
  if (more) all.push(`<li>and ${more} more</li>`)
  const body = all.length ? `<ul>\n${all.join('\n')}\n</ul>` : '<p>Nothing is told.</p>'
  return `<h${level}>${xml(title)}</h${level}>\n${body}`
}

function itemHtml(item: BriefItem): string {
  const { text, reservations, quote, voices, citation } = item
  const doubt = reservations.length ? ` <span class="doubt">${xml(reservations.join(', '))}</span>` : ''
  const who = voices.length ? ` <span class="who">— ${xml(voices.join(' < '))}</span>` : ''
  const source = `<a href="#source-${citation}">[${citation}]</a>`
  return `<li><time>${xml(dateText(item))}</time> ${xml(text)}${doubt}: <q>${xml(quote)}</q>${who} ${source}</li>`
}
