import { type Brief, type BriefItem, CAVEAT, dateText, referenceText } from './brief.js'

/** Text from documents, with what Markdown would take for markup escaped. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*\d*)([#+\-.)])/, '$1\\$2')
}

/** A brief in Markdown (CommonMark), with its references at the end. */
export function briefMarkdown({ title, basis, sections, cited }: Brief): string {
  const parts = [`# ${escaped(title)}`, `*${CAVEAT}*`, basis.map(escaped).join('  \n')]
  for (const { title: name, level, lines, items, more } of sections) {
    parts.push(`${'#'.repeat(level)} ${escaped(name)}`)
    if (lines.length) parts.push(lines.map(line => `- ${escaped(line)}`).join('\n'))
    if (items.length) parts.push(items.map(itemText).join('\n'))
    if (more) parts.push(`and ${more} more`)
    if (!lines.length && !items.length) parts.push('Nothing is told.')
  }
  parts.push('## Sources')
  const sources = cited.map(({ number, document }) => {
    const address = document.url && /^https?:\/\/[^\s<>]+$/.test(document.url) ? ` <${document.url}>` : ''
    return `${number}. ${escaped(referenceText(document))}.${address}`
  })
  parts.push(sources.join('\n') || 'None.')
  return `${parts.join('\n\n')}\n`
}

function itemText(item: BriefItem): string {
  const { text, reservations, quote, voices, citation } = item
  const doubt = reservations.length ? ` **(${reservations.join(', ')})**` : ''
  const who = voices.length ? ` — ${voices.map(escaped).join(' < ')}` : ''
  return `- **${escaped(dateText(item))}** ${escaped(text)}${doubt}: “${escaped(quote)}”${who} [${citation}]`
}
