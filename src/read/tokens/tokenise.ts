import { APOSTROPHES } from './apostrophe.js'
import { type Recogniser, recognisers } from './recognisers.js'
import type { TokenRules } from './rules.js'

const space = /[\s\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\u0085\u0000-\u001F\u007F]/
const apostrophe = new RegExp(`[${APOSTROPHES}]`)

/** Cuts a stretch of text into words; adds half-open UTF-16 offsets to `starts` and `ends`. */
export type Tokeniser = (text: string, from: number, to: number, starts: number[], ends: number[]) => void

/**
 * A tokeniser to the conventions of UD English (EWT, GUM): clitics and hyphenated compounds are cut, numbers, addresses
 * and abbreviations are not. Any string is taken, lone surrogates included; only white space is in no token.
 */
export function tokeniser(rules: TokenRules): Tokeniser {
  const ordered = recognisers(rules)
  return (text, from, to, starts, ends) => {
    const stretch = to === text.length ? text : text.slice(0, to)
    let at = from
    while (at < to) {
      if (isSpace(stretch, at)) {
        at++
        continue
      }
      const end = Math.min(tokenEnd(ordered, stretch, at, to), to)
      cutWord(rules, stretch, at, end, starts, ends)
      at = end
    }
  }
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 127 ? code <= 32 : space.test(text[at])
}

function tokenEnd(ordered: readonly Recogniser[], text: string, at: number, limit: number): number {
  const plain = plainWord(text, at, limit)
  if (plain > at) return plain
  for (const recognise of ordered) {
    const end = recognise(text, at, limit)
    if (end > at) return end
  }
  return at + 1
}

/** A lower-case ASCII word before a space or a comma: what most tokens are, and what no recogniser treats otherwise. */
function plainWord(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit) {
    const code = text.charCodeAt(end)
    if (code < 97 || code > 122) break
    end++
  }
  if (end === at) return at
  if (end === limit) return end
  const next = text.charCodeAt(end)
  return next === 32 || next === 10 || next === 44 ? end : at
}

/** Adds the token, cut into its words where it is a contraction. */
function cutWord(rules: TokenRules, text: string, start: number, end: number, starts: number[], ends: number[]): void {
  const length = end - start
  let from = start
  if (length > 1 && length < 24) {
    const cuts = rules.cuts.get(text.slice(start, end).toLowerCase())
    if (cuts) {
      for (const cut of cuts) {
        starts.push(from)
        ends.push(start + cut)
        from = start + cut
      }
    } else {
      const clitic = cliticStart(rules, text, start, end)
      if (clitic > start) {
        cutWord(rules, text, start, clitic, starts, ends)
        from = clitic
      }
    }
  }
  starts.push(from)
  ends.push(end)
}

/** Where the clitic at the end of a word begins ("do|n't", "he|'s"), or -1. */
function cliticStart(rules: TokenRules, text: string, start: number, end: number): number {
  for (let i = end - 1; i > start && i >= end - 3; i--) {
    if (!apostrophe.test(text[i])) continue
    const tail = text.slice(i + 1, end).toLowerCase()
    if (tail === 't' && i - 1 > start && /n/i.test(text[i - 1])) return i - 1
    const listed = text.slice(start, end).toLowerCase().replace(apostrophe, "'")
    return rules.suffixes.has(tail) && !rules.whole.has(listed) ? i : -1
  }
  return -1
}
