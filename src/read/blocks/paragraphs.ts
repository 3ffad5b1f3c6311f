import type { Span } from '../../model/span.js'

/** A line longer than this is no hard-wrapped one. */
const WIDEST = 120
/** Nor is text whose longest line is shorter than this. */
const NARROWEST = 45
const BULLET = /^[ \t]*(?:[-–—•*·▪◦‣>]|\(?[0-9]{1,2}[.)]|\(?[a-z]\))[ \t]+\S/

interface Line extends Span {
  readonly text: string
}

/**
 * The paragraphs of a plain text: separated by blank lines or, where lines are not hard-wrapped, by line ends. A line is
 * taken for wrapped where the first word of the next line would not have fitted on it.
 */
export function paragraphs(text: string): Span[] {
  const groups = lineGroups(text)
  const width = wrapWidth(groups)
  const found: Span[] = []
  for (const group of groups) {
    let from = 0
    for (let i = 0; i < group.length; i++) {
      if (i + 1 < group.length && continues(group[i], group[i + 1], group[i].end - group[from].start, width)) continue
      found.push({ start: group[from].start, end: group[i].end })
      from = i + 1
    }
  }
  return found
}

/** The lines without their outer white space, in groups that blank lines separate. */
function lineGroups(text: string): Line[][] {
  const groups: Line[][] = []
  let group: Line[] = []
  for (const match of text.matchAll(/([^\r\n\u2028\u2029]*)(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const line = match[1].trim()
    if (line) {
      const start = match.index + match[1].indexOf(line)
      group.push({ start, end: start + line.length, text: line })
    } else if (group.length) {
      groups.push(group)
      group = []
    }
  }
  if (group.length) groups.push(group)
  return groups
}

/** The width at which the text was wrapped, 0 where it was not. */
function wrapWidth(groups: readonly Line[][]): number {
  let width = 0
  for (const group of groups)
    for (const line of group) if (line.text.includes(' ')) width = Math.max(width, line.text.length)
  if (width > WIDEST || width < NARROWEST) return 0
  let full = 0
  let all = 0
  for (const group of groups)
    for (let i = 0; i + 1 < group.length; i++) {
      all++
      if (isFull(group[i], group[i + 1], width)) full++
    }
  return full >= all * 0.6 ? width : 0
}

function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.indexOf(' ')
  return line.text.length + 1 + (space < 0 ? next.text.length : space) > width
}

/**
 * Whether a line goes on with the paragraph of `length` characters before it: where the text is wrapped, or where it
 * begins with a small letter in the middle of a sentence (pages break their lines around links).
 */
function continues(line: Line, next: Line, length: number, width: number): boolean {
  if (BULLET.test(next.text)) return false
  if (width && isFull(line, next, width)) return true
  if (length < NARROWEST || !/^\p{Ll}/u.test(next.text) || /^by \p{Lu}/u.test(next.text)) return false
  return /[\p{L}\p{N},;-]$/u.test(line.text)
}
