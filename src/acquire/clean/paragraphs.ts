import { withoutHidden } from '../../base/visible.js'

/** The usual end of a sentence, closing quotes and brackets included. */
const SENTENCE_END = /[.!?:;…]["'”’)\]]*$/
const LIST_ITEM = /^([-–—•*▪◦·]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/
/** Columns of broken prose are seldom wider or narrower than these; wider lines are paragraphs, narrower ones verse and addresses. */
const [NARROWEST, WIDEST] = [40, 160]
/** A line of this length without the end of a sentence goes on: headlines are shorter. */
const LONG = 90

/** Line ends, blanks and invisible characters in one form: `\n`, no trailing blanks, no zero-width marks, NFC. */
export function normaliseText(text: string): string {
  return withoutHidden(text)
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u0085/g, '\n')
    .replace(/[\f\v\u2029]/g, '\n\n')
    .replace(/\u00AD/g, '')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, '')
    .replace(/[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Paragraphs of a plain text: blank lines separate them, and so do line ends where lines are paragraphs themselves. */
export function paragraphs(text: string): string[] {
  return normaliseText(text)
    .split(/\n{2,}/)
    .flatMap(block => lines(block.split('\n')))
    .filter(Boolean)
}

/** One block without blank lines: wrapped prose is joined, other lines are paragraphs of their own. */
function lines(block: readonly string[]): string[] {
  const width = block.reduce((widest, line) => Math.max(widest, line.length), 0)
  const inside = block.slice(0, -1).some(line => line.length > width * 0.7 && !SENTENCE_END.test(line))
  const wrapped = inside && width <= WIDEST && width >= NARROWEST
  const result: string[] = []
  block.forEach((line, i) => {
    if (i > 0 && continues(block[i - 1], line, wrapped ? width : Infinity, block.length))
      result[result.length - 1] += /\p{L}-$/u.test(block[i - 1]) ? line : ` ${line}`
    else result.push(line)
  })
  return result
}

/** Whether prose runs on: the next word would not have fitted into the column, or the line stops within a sentence. */
function continues(before: string, line: string, width: number, size: number): boolean {
  if (LIST_ITEM.test(line) || /^by \p{Lu}/iu.test(line)) return false
  if (!SENTENCE_END.test(before) && (before.length >= LONG || (before.length >= NARROWEST && /^\p{Ll}/u.test(line))))
    return true
  const full = before.length + 1 + line.split(' ', 1)[0].length > width
  // Two lines alone may be a title and what stands under it.
  return full && (size > 2 || SENTENCE_END.test(line))
}

/** A title, a name, an address: one line without anything that is not seen; null where nothing is left. */
export function normaliseField(text: string | null | undefined): string | null {
  return (text && normaliseText(text).replace(/\s*\n\s*/g, ' ')) || null
}
