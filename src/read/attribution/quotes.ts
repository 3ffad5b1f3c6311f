import type { Annotation, Tokens } from '../annotation.js'
import { paragraphsOf } from './paragraphs.js'

/** Words between quotation marks: half-open token range with the marks, and whether a closing mark ends it. */
export interface Quotation {
  readonly first: number
  readonly last: number
  readonly closed: boolean
  /** It opens its paragraph while the quotation before was left open: the convention for a speech of several paragraphs. */
  readonly continues: boolean
  /** Number of tokens that are words. */
  readonly words: number
}

const WORD = /[\p{L}\p{N}]/u
const OPEN = /^(?:[“„«]|``)$/
const CLOSE = /^(?:[”»])$/
const EITHER = /^(?:"|''|＂)$/

/** Quotations in double marks, and in single ones where the marks cannot be apostrophes. O(tokens). */
export function quotationsOf(annotation: Annotation, paragraph = paragraphsOf(annotation)): Quotation[] {
  const { tokens, document } = annotation
  const found: Quotation[] = []
  let open = -1
  let leftOpen = false
  let continues = false
  const close = (last: number, closed: boolean) => {
    const words = count(tokens, open, last)
    if (words) found.push({ first: open, last, closed, continues, words })
    leftOpen = !closed
    open = -1
  }
  for (let i = 0; i < tokens.count; i++) {
    const starts = i === 0 || paragraph[i] !== paragraph[i - 1]
    if (starts && open >= 0) close(i, false)
    const mark = markAt(tokens, document.text, i)
    if (!mark) {
      if (starts) leftOpen = false
      continue
    }
    if (open < 0 && mark !== 'close') {
      continues = starts && leftOpen
      if (!continues) leftOpen = false
      open = i
    } else if (open >= 0 && mark !== 'open') close(i + 1, true)
  }
  if (open >= 0) close(tokens.count, false)
  return [...found, ...singles(annotation, found)].sort((a, b) => a.first - b.first)
}

/** The quotation of every token, as an index into the list, -1 outside. */
export function quotedTokens(count: number, quotations: readonly Quotation[]): Int32Array {
  const inside = new Int32Array(count).fill(-1)
  for (const [index, q] of quotations.entries()) inside.fill(index, q.first, q.last)
  return inside
}

type Mark = 'open' | 'close' | 'either'

/** What a double mark does; a straight mark is judged by the spaces around it. */
function markAt(tokens: Tokens, text: string, i: number): Mark | null {
  const word = tokens.text[i]
  if (CLOSE.test(word)) return 'close'
  const opening = OPEN.test(word)
  if (!opening && !EITHER.test(word)) return null
  const before = text[tokens.start[i] - 1] ?? ' '
  const after = text[tokens.end[i]] ?? ' '
  // 5'10" is a length
  if (
    /\d/.test(before) &&
    word === '"' &&
    /'\s?\d+$/.test(text.slice(Math.max(0, tokens.start[i] - 5), tokens.start[i]))
  )
    return null
  const opens = /[\s([—–-]/.test(before) && /\S/.test(after)
  const closes = /\S/.test(before) && /[\s.,;:!?)\]—–-]/.test(after)
  // A mark of the wrong shape closes where it can only close: “Never.“
  if (opening) return closes && !opens ? 'either' : 'open'
  return opens === closes ? 'either' : opens ? 'open' : 'close'
}

function count(tokens: Tokens, first: number, last: number): number {
  let words = 0
  for (let i = first; i < last; i++) if (WORD.test(tokens.text[i])) words++
  return words
}

/** ‘…’ and '…' outside double marks, within one sentence; the closing mark must stand before a space or stop. */
function singles({ tokens, document, sentences }: Annotation, doubles: readonly Quotation[]): Quotation[] {
  const inside = quotedTokens(tokens.count, doubles)
  const found: Quotation[] = []
  for (const sentence of sentences) {
    let open = -1
    for (let i = sentence.first; i < sentence.last; i++) {
      const word = tokens.text[i]
      if (inside[i] >= 0 || (word !== '‘' && word !== '’' && word !== "'")) continue
      const before = document.text[tokens.start[i] - 1] ?? ' '
      const after = document.text[tokens.end[i]] ?? ' '
      if (open < 0) {
        if (word !== '’' && /[\s(—–]/.test(before) && WORD.test(after)) open = i
      } else if (word !== '‘' && /[^\s]/.test(before) && !WORD.test(after)) {
        // A plural possessive ("the workers' union") closes nothing unless a stop stands before the mark.
        if (tokens.xpos[i] === 'POS' && !/[.,!?]/.test(before)) continue
        const words = count(tokens, open, i)
        if (words > 1) found.push({ first: open, last: i + 1, closed: true, continues: false, words })
        open = -1
      }
    }
  }
  return found
}
