import { dropFurniture } from '../clean/clean.js'
import { withoutHead } from '../clean/head.js'
import { paragraphs } from '../clean/paragraphs.js'
import type { Draft } from '../draft.js'
import { byline, bylineNames } from '../metadata/byline.js'
import { isoDate } from '../metadata/date.js'
import { parsePlain } from './plain.js'

/** Markdown (CommonMark and the tables and front matter that are common beside it) as plain paragraphs, with its front matter as metadata. */
export function parseMarkdown(markdown: string): Draft {
  const source = markdown.replace(/\r\n?/g, '\n')
  const front = /^---\n([\s\S]*?)\n(?:---|\.\.\.)\n/.exec(source)
  const fields = frontMatter(front?.[1] ?? '')
  const body = front ? source.slice(front[0].length) : source
  const heading = /^# +(.+?)(?: +#+)?$/m.exec(body)?.[1] ?? /^(\S.*)\n=+\s*$/m.exec(body)?.[1]
  const title = fields.title ?? (heading ? inline(heading) : null)
  const plain = parsePlain(blocks(body))
  const known = {
    title,
    byline: byline(bylineNames(fields.author ?? fields.authors ?? fields.byline ?? '')) ?? plain.byline ?? null,
  }
  const date = fields.date ?? fields.published ?? fields.publishdate
  return {
    text: withoutHead(dropFurniture(paragraphs(plain.text)), {
      title: fields.title ?? null,
      byline: known.byline,
    }).join('\n\n'),
    title: known.title ?? plain.title,
    byline: known.byline,
    publisher: fields.publisher ?? fields.site ?? fields.source ?? plain.publisher,
    published: (date && isoDate(date)) || plain.published,
    language: fields.language ?? fields.lang ?? null,
    url: /^https?:/.test(fields.url ?? '') ? fields.url : null,
    notices: plain.notices,
  }
}

/** The simple `name: value` lines of YAML front matter; anything deeper is no metadata of a report. */
function frontMatter(yaml: string): Record<string, string | undefined> {
  const fields: Record<string, string> = {}
  for (const line of yaml.split('\n')) {
    const match = /^([\w-]+):\s*(.+?)\s*$/.exec(line)
    if (match) fields[match[1].toLowerCase()] = match[2].replace(/^(["'])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1')
  }
  return fields
}

const RULE = /^\s*(?:[-*_]\s*){3,}$|^=+\s*$|^-+\s*$|^\s*\|?[\s:|-]+\|[\s:|-]*$|^\s*(?:```|~~~)|^\[[^\]]+\]:\s*\S+/

/** Blocks without their markup, a blank line between them; the lines of a paragraph are one (CommonMark, soft line breaks). */
function blocks(markdown: string): string {
  const found: string[] = []
  let paragraph: string[] = []
  const close = () => {
    if (paragraph.length) found.push(inline(paragraph.join(' ')))
    paragraph = []
  }
  for (const line of markdown.split('\n')) {
    const heading = /^#{1,6} +(.*?)(?: +#+)?$/.exec(line)
    const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line)
    if (!line.trim() || RULE.test(line)) close()
    else if (heading || /^\s*\|.*\|\s*$/.test(line)) {
      close()
      found.push(inline(heading ? heading[1] : cells(line)))
    } else {
      if (item) close()
      paragraph.push((item ? item[1] : line.replace(/^\s*(?:> ?)+/, '')).trim())
      // Two blanks or a backslash at the end of a line break it.
      if (/ {2}$|\\$/.test(line)) paragraph.push(paragraph.pop()!.replace(/\\$/, ''), '\n')
    }
  }
  close()
  return found.join('\n\n')
}

const cells = (row: string) =>
  row
    .trim()
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim())
    .filter(Boolean)
    .join(' | ')

function inline(text: string): string {
  return text
    .replace(/<!--.*?-->/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(\*\*\*|\*\*|\*)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(___|__|_)(?=\S)(.*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/~~(.*?)~~/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
}
