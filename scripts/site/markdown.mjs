// The Markdown that docs/ are written in, as HTML: headings, paragraphs, lists (two levels), tables, quotes, code (indented or fenced),
// emphasis, code spans, links, images. Raw HTML is text. This is a part of CommonMark and no more: what it does not know stands in the
// page as it was written.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = text => text.replace(/[&<>"]/g, sign => ENTITIES[sign])

/** The id of a heading as GitHub makes it: small letters, hyphens for spaces, no other signs. */
export const slug = text =>
  text
    .toLowerCase()
    .replace(/`/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

/**
 * @param {string} markdown
 * @param {(address: string) => string | null} link where a link leads in the site; null: it leads out of it and stays text
 * @returns {{ html: string, title: string, headings: { level: number, text: string, id: string }[] }}
 */
export function render(markdown, link) {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  const headings = []
  const html = blocks(lines, { link, headings })
  return { html, title: headings.find(h => h.level === 1)?.text ?? '', headings }
}

function blocks(lines, context) {
  const out = []
  let i = 0
  const take = test => {
    const from = i
    while (i < lines.length && test(lines[i], i)) i++
    return lines.slice(from, i)
  }
  while (i < lines.length) {
    const line = lines[i]
    const heading = /^(#{1,6}) +(.+?)(?: +#+)?$/.exec(line)
    const fence = /^(`{3,}|~{3,})/.exec(line)
    if (!line.trim()) i++
    else if (heading) {
      out.push(headingHtml(heading[1].length, heading[2], context))
      i++
    } else if (fence) {
      i++
      const code = take(l => !l.startsWith(fence[1]))
      i++
      out.push(`<pre><code>${escaped(code.join('\n'))}</code></pre>`)
    } else if (/^ {4}/.test(line)) {
      const code = take(
        (l, at) =>
          /^ {4}/.test(l) ||
          (!l.trim() &&
            lines
              .slice(at)
              .find(x => x.trim())
              ?.startsWith('    ')),
      )
      out.push(
        `<pre><code>${escaped(
          code
            .map(l => l.slice(4))
            .join('\n')
            .trimEnd(),
        )}</code></pre>`,
      )
    } else if (/^>/.test(line)) {
      const quoted = take(l => /^>/.test(l)).map(l => l.replace(/^> ?/, ''))
      out.push(`<blockquote>${blocks(quoted, context)}</blockquote>`)
    } else if (isTable(lines, i))
      out.push(
        table(
          take(l => /^\s*\|/.test(l)),
          context,
        ),
      )
    else if (ITEM.test(line))
      out.push(
        list(
          take((l, at) => ITEM.test(l) || /^\s+\S/.test(l) || (!l.trim() && ITEM.test(lines[at + 1] ?? ''))),
          context,
        ),
      )
    else if (/^\s*(?:[-*_]\s*){3,}$/.test(line)) {
      out.push('<hr>')
      i++
    } else out.push(`<p>${inline(take(l => l.trim() && !STARTS.test(l)).join('\n'), context)}</p>`)
  }
  return out.join('\n')
}

const ITEM = /^(?:[-*+]|\d+[.)]) +/
const STARTS = /^(?:#{1,6} |`{3}|~{3}|>|\s*\|.*\|\s*$|(?:[-*+]|1[.)]) +)/
const isTable = (lines, i) => /^\s*\|/.test(lines[i]) && /^\s*\|[\s:|-]+\|\s*$/.test(lines[i + 1] ?? '')

function headingHtml(level, text, context) {
  let id = slug(text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
  while (context.headings.some(h => h.id === id)) id += '-1'
  context.headings.push({ level, text: text.replace(/`/g, ''), id })
  return `<h${level} id="${id}">${inline(text, context)}</h${level}>`
}

function table(rows, context) {
  const cells = row =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map(cell => inline(cell.trim().replaceAll('\\|', '|'), context))
  const [head, , ...body] = rows
  const line = (row, tag) =>
    `<tr>${cells(row)
      .map(c => `<${tag}>${c}</${tag}>`)
      .join('')}</tr>`
  return `<div class="wide"><table><thead>${line(head, 'th')}</thead><tbody>${body.map(r => line(r, 'td')).join('\n')}</tbody></table></div>`
}

function list(lines, context) {
  const ordered = /^\d/.test(lines[0])
  const items = []
  for (const line of lines)
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')])
    else items[items.length - 1].push(line)
  const html = items.map(([first, ...rest]) => {
    const indent = Math.min(...rest.filter(l => l.trim()).map(l => l.search(/\S/)), 4)
    const deeper = rest.map(l => l.slice(indent))
    const nested = deeper.findIndex(l => ITEM.test(l))
    const own = nested < 0 ? deeper : deeper.slice(0, nested)
    return `<li>${inline([first, ...own].join('\n').trim(), context)}${
      nested < 0
        ? ''
        : list(
            deeper.slice(nested).filter(l => l.trim()),
            context,
          )
    }</li>`
  })
  return ordered ? `<ol>${html.join('\n')}</ol>` : `<ul>${html.join('\n')}</ul>`
}

/** Code spans are set aside first, since nothing within them is markup. */
function inline(text, context) {
  const aside = []
  const keep = html => `\u0001${aside.push(html) - 1}\u0002`
  const done = escaped(
    text.replace(/(`+)([\s\S]+?)\1/g, (_, __, code) => keep(`<code>${escaped(code.replace(/^ (.+) $/, '$1'))}</code>`)),
  )
    .replace(/\\([\\`*_{}[\]()#+.!~|-])/g, (_, sign) => keep(sign))
    .replace(/!\[([^\]]*)\]\(([^)\s]+)\)/g, (_, alt, at) => keep(`<img src="${context.link(at) ?? at}" alt="${alt}">`))
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words, at) => {
      const to = context.link(at.replaceAll('&amp;', '&'))
      return to === null ? words : `${keep(`<a href="${escaped(to)}">`)}${words}${keep('</a>')}`
    })
    .replace(/&lt;(https?:[^\s&]+)&gt;/g, (_, at) => keep(`<a href="${at}">${at}</a>`))
    .replace(/\*\*(?=\S)([\s\S]*?\S)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(?=\S)([\s\S]*?\S)\*/g, '<em>$1</em>')
    .replace(/ {2}\n/g, '<br>\n')
  return done.replace(/\u0001(\d+)\u0002/g, (_, n) => aside[n].replace(/\u0001(\d+)\u0002/g, (__, m) => aside[m]))
}
