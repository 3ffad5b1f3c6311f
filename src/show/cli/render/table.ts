import type { WriteStream } from 'node:tty'
import type { Claim } from '../../../model/claim.js'
import type { Document } from '../../../model/document.js'
import { leftOutText } from '../claim-text.js'
import { colours } from '../colours.js'
import { certaintyOf, detailsOf, kindOf, partiesOf, sourceOf, timeOf } from './claim.js'
import { columns, indented } from './wrap.js'

/** One document and its claims, for reading in a terminal: who did what to whom, when, how certain, according to whom, in which words. `leftOut` self-evident ties are counted at the end. */
export function renderTable(
  document: Document,
  claims: readonly Claim[],
  name: string,
  stream: Pick<WriteStream, 'isTTY'> & { readonly columns?: number },
  leftOut = 0,
): string {
  const c = colours(stream)
  const width = columns(stream)
  const blocks = [
    [c.bold(indented(document.title ?? name, width, '')), c.dim(indented(about(document, name), width, ''))],
  ]
  claims.forEach((claim, i) => {
    const label = (word: string, text: string) =>
      text ? c.dim(`      ${word.padEnd(8)}`) + indented(text, width, ' '.repeat(14)).slice(14) : ''
    const details = [...detailsOf(claim), timeOf(claim) ? `when: ${timeOf(claim)}` : ''].filter(Boolean)
    blocks.push([
      `${c.dim(String(i + 1).padStart(4))}  ${c.bold(indented(partiesOf(claim), width, ' '.repeat(6)).slice(6))}`,
      `      ${colour(c, claim)(kindOf(claim))}${certaintyOf(claim) ? c.yellow(`  [${certaintyOf(claim)}]`) : ''}`,
      ...details.map(detail => {
        const [word, ...rest] = detail.split(': ')
        return label(word, rest.join(': '))
      }),
      label('said by', sourceOf(claim)),
      indented(`“${claim.quote.text}”`, width, ' '.repeat(6)),
    ])
  })
  if (leftOut) blocks.push([c.dim(indented(leftOutText(leftOut, '--all'), width, ''))])
  return `${blocks.map(lines => lines.filter(Boolean).join('\n')).join('\n\n')}\n`
}

/** Publisher, byline and date; what is not known is left out. */
function about(document: Document, name: string): string {
  return [document.publisher, document.byline, document.published?.slice(0, 10), document.title ? name : null]
    .filter(Boolean)
    .join(' · ')
}

const CONFLICT = new Set([
  'accuse',
  'reject',
  'threaten',
  'protest',
  'sanction',
  'mobilize',
  'coerce',
  'assault',
  'rival',
])
const COOPERATION = new Set(['agree', 'consult', 'support', 'concede', 'cooperate', 'aid', 'retreat', 'ally'])

function colour(c: ReturnType<typeof colours>, claim: Claim): (text: string) => string {
  if (CONFLICT.has(claim.type)) return c.red
  return COOPERATION.has(claim.type) ? c.green : c.cyan
}
