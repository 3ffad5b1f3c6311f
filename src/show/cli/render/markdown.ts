import type { Claim } from '../../../model/claim.js'
import type { Document } from '../../../model/document.js'
import { certaintyOf, detailsOf, kindOf, partiesOf, sourceOf, timeOf } from './claim.js'

/** One document and its claims as Markdown: a heading, then a list item a claim with its quote. */
export function renderMarkdown(document: Document, claims: readonly Claim[], name: string): string {
  const about = [document.publisher, document.byline, document.published, document.url ?? name].filter(Boolean)
  const items = claims.map(claim => {
    const facts = [
      certaintyOf(claim),
      timeOf(claim) ? `when: ${timeOf(claim)}` : '',
      ...detailsOf(claim),
      sourceOf(claim) ? `according to ${sourceOf(claim)}` : '',
    ].filter(Boolean)
    return `- **${escaped(partiesOf(claim))}** ${escaped(kindOf(claim))}${facts.length ? ` (${escaped(facts.join('; '))})` : ''}\n  > ${escaped(claim.quote.text.replace(/\s+/g, ' '))}`
  })
  return `## ${escaped(document.title ?? name)}\n\n${escaped(about.join(' · '))}\n\n${items.join('\n') || 'No claims.'}\n`
}

/** Characters that would be taken for markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&')
}
