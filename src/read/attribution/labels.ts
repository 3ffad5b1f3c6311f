import type { Annotation, Block, Tokens } from '../annotation.js'
import type { Finding } from './finding.js'
import type { CueLexicon } from './lexicon.js'
import type { Quotation } from './quotes.js'
import type { Scene } from './scene.js'

const WORD = /[\p{L}\p{N}]/u
/** Longest label, in tokens. */
const LABEL = 8

interface Paragraph {
  readonly first: number
  readonly last: number
}

/**
 * Speakers that no cue word announces: "Minister: Talks will resume" and "Talks will resume: minister" in headlines, turns
 * of a transcript ("HALL: Will you stay?"), and signed quotations ("…" — Ana Ruiz). O(tokens).
 */
export function labelFindings({ annotation, tokens, paragraph, quotations, lexicon }: Scene): Finding[] {
  const paragraphs = ranges(paragraph)
  const found = signatures(tokens, paragraph, quotations)
  const turns: { at: number; colon: number; head: number }[] = []
  const headings = annotation.blocks.filter(b => b.kind === 'title' || b.kind === 'heading')
  paragraphs.forEach((range, at) => {
    const heading = isHeading(annotation, headings, range, at)
    const colon = labelEnd(tokens, range)
    if (colon >= 0) {
      const head = labelHead(tokens, firstWord(tokens, range), colon)
      if (isTurn(tokens, range, colon, lexicon)) turns.push({ at, colon, head })
      else if (heading && isSource(tokens, range, colon, lexicon)) found.push(headline(range, colon, head))
    } else if (heading) {
      const signed = headlineSignature(tokens, range, lexicon)
      if (signed) found.push(signed)
    }
  })
  // One label alone may be anything; two make a transcript, in which a turn lasts until the next.
  const alone = turns.length === 1 ? turns[0] : undefined
  if (alone && isHeading(annotation, headings, paragraphs[alone.at], alone.at))
    found.push(headline(paragraphs[alone.at], alone.colon, alone.head))
  if (turns.length > 1)
    turns.forEach((turn, index) => {
      const until = turns[index + 1]?.at ?? turn.at + 1
      found.push({
        kind: 'assertion',
        source: turn.head,
        cue: turn.colon,
        content: list(turn.colon + 1, paragraphs[until - 1].last),
        quotes: false,
      })
    })
  return found
}

function headline({ last }: Paragraph, colon: number, head: number): Finding {
  return { kind: 'assertion', source: head, cue: colon, content: list(colon + 1, last), quotes: false }
}

function ranges(paragraph: Int32Array): Paragraph[] {
  const found: Paragraph[] = []
  for (let first = 0; first < paragraph.length; ) {
    let last = first + 1
    while (last < paragraph.length && paragraph[last] === paragraph[first]) last++
    found.push({ first, last })
    first = last
  }
  return found
}

/** Titles and headings by their block; without blocks the first paragraph, where it is one line of at most 25 words. */
function isHeading(
  { tokens }: Annotation,
  headings: readonly Block[],
  { first, last }: Paragraph,
  at: number,
): boolean {
  const start = tokens.start[first]
  if (headings.some(b => b.start <= start && start < b.end)) return true
  return at === 0 && last - first <= 30
}

function firstWord(tokens: Tokens, { first, last }: Paragraph): number {
  let at = first
  while (at < last && !WORD.test(tokens.text[at])) at++
  return at
}

/** The colon that ends the paragraph's first few words, with words after it; -1 for none. */
function labelEnd(tokens: Tokens, range: Paragraph): number {
  const from = firstWord(tokens, range)
  for (let i = from + 1; i < Math.min(range.last - 1, from + LABEL + 1); i++)
    if (/^[()[\],;/]$/.test(tokens.text[i])) return -1
    else if (tokens.text[i] === ':') return WORD.test(tokens.text.slice(i + 1, i + 3).join('')) ? i : -1
  return -1
}

function labelWords(tokens: Tokens, first: number, last: number): number[] {
  return list(first, last).filter(i => WORD.test(tokens.text[i]))
}

function isSource(tokens: Tokens, range: Paragraph, colon: number, lexicon: CueLexicon): boolean {
  const label = labelWords(tokens, range.first, colon)
  if (label.some(i => lexicon.noSource.has(tokens.text[i].toLowerCase()) || tokens.upos[i] === 'VERB')) return false
  // In a headline every word may be tagged as a name, so a name of more than three words is a phrase.
  const name = label.length <= 3 && label.every(i => tokens.upos[i] === 'PROPN')
  return name || label.some(i => lexicon.headlineSources.has(tokens.lemma[i].toLowerCase()))
}

function isTurn(tokens: Tokens, range: Paragraph, colon: number, lexicon: CueLexicon): boolean {
  const label = labelWords(tokens, range.first, colon)
  const text = label.map(i => tokens.text[i])
  if (text.length > 4 || text.some(t => lexicon.noSource.has(t.toLowerCase()))) return false
  if (text.length === 1 && lexicon.interviewTurns.has(text[0].toLowerCase())) return true
  return text.every(
    (t, i) => (t.length > 2 && t === t.toUpperCase() && /\p{Lu}/u.test(t)) || tokens.upos[label[i]] === 'PROPN',
  )
}

/** "Dozens held after raid: police" */
function headlineSignature(tokens: Tokens, range: Paragraph, lexicon: CueLexicon): Finding | null {
  let last = range.last
  while (last > range.first && !WORD.test(tokens.text[last - 1])) last--
  for (let i = last - 1; i > last - 6 && i > range.first + 3; i--) {
    if (tokens.text[i] !== ':') continue
    const label = labelWords(tokens, i + 1, last)
    if (!label.some(t => lexicon.headlineSources.has(tokens.lemma[t].toLowerCase()))) return null
    const head = labelHead(tokens, i + 1, last)
    return { kind: 'assertion', source: head, cue: i, content: list(range.first, i), quotes: false }
  }
  return null
}

/** A quotation, a dash and a name that ends the paragraph. */
function signatures(tokens: Tokens, paragraph: Int32Array, quotations: readonly Quotation[]): Finding[] {
  const found: Finding[] = []
  for (const { first, last } of quotations) {
    if (last + 1 >= tokens.count || !/^[―—–-]+$/.test(tokens.text[last])) continue
    if (paragraph[last + 1] !== paragraph[last] || !/^\p{Lu}/u.test(tokens.text[last + 1])) continue
    let end = last + 1
    while (end < tokens.count && paragraph[end] === paragraph[last]) end++
    if (end - last > LABEL * 2 || tokens.upos[labelHead(tokens, last + 1, end)] !== 'PROPN') continue
    const content = list(first, last)
    found.push({ kind: 'assertion', source: labelHead(tokens, last + 1, end), cue: last, content, quotes: false })
  }
  return found
}

/** The syntactic head of a label: the word in it that depends on nothing in it. */
function labelHead(tokens: Tokens, first: number, last: number): number {
  for (let i = first; i < last; i++)
    if (WORD.test(tokens.text[i]) && (tokens.head[i] < first || tokens.head[i] >= last)) return i
  return Math.max(first, last - 1)
}

function list(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
}
