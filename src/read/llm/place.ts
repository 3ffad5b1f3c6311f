import { type Span, type TextSpan, textSpan } from '../../model/span.js'

/**
 * Where some words stand in a text, word for word: within a span first, then anywhere. Only white space may differ, since
 * whoever copies words copies no line breaks. Null where they do not stand there.
 * @param nearest of several places outside the span the one nearest to it, else the first
 */
export function placeOf(text: string, words: string, within: Span, nearest = false): TextSpan | null {
  const wanted = words.trim()
  if (!wanted) return null
  const pattern = whole(wanted)
  const inside = first(text, pattern, within.start, within.end)
  if (inside) return inside
  if (!nearest) return first(text, pattern, 0, text.length)
  let best: TextSpan | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const match of text.matchAll(pattern)) {
    const away = match.index < within.start ? within.start - match.index : match.index - within.end
    if (away >= distance) continue
    distance = away
    best = textSpan(text, match.index, match.index + match[0].length)
  }
  return best
}

/** The words as a pattern that cuts no word at either end: "Ana" does not stand in "Anabel". */
function whole(words: string): RegExp {
  const escaped = words
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const before = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : ''
  const after = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : ''
  return new RegExp(before + escaped + after, 'gu')
}

function first(text: string, pattern: RegExp, start: number, end: number): TextSpan | null {
  pattern.lastIndex = start
  const match = pattern.exec(text)
  pattern.lastIndex = 0
  return match && match.index + match[0].length <= end
    ? textSpan(text, match.index, match.index + match[0].length)
    : null
}
