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
  const plain = parsePlain(body.split('\n').map(block).join('\n'))
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

/** One line without its block markup; lines that are only markup become blank. */
function block(line: string): string {
  if (/^\s*(?:[-*_]\s*){3,}$|^=+\s*$|^-+\s*$|^\s*\|?[\s:|-]+\|[\s:|-]*$|^\s*(?:```|~~~)|^\[[^\]]+\]:\s*\S+/.test(line))
    return ''
  const heading = /^#{1,6} +(.*?)(?: +#+)?$/.exec(line)
  if (heading) return `\n${inline(heading[1])}\n`
  if (/^\s*\|.*\|\s*$/.test(line))
    return `\n${inline(
      line
        .trim()
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim())
        .filter(Boolean)
        .join(' | '),
    )}\n`
  const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line)
  if (item) return `\n${inline(item[1])}`
  return inline(line.replace(/^\s*(?:> ?)+/, ''))
}

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
