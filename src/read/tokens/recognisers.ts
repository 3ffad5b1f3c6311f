import { APOSTROPHES } from './apostrophe.js'
import type { TokenRules } from './rules.js'

/** Looks at `text` from `at` and gives the end of the token that begins there, or `at` where it recognises none. */
export type Recogniser = (text: string, at: number, limit: number) => number

const A = `[${APOSTROPHES}]`
/** A letter with its marks and the invisible joiners that may stand in a word. */
const L = '[\\p{L}\\p{M}\\u00AD\\u200C\\u200D\\u2060]'

/** A recogniser for what a sticky regular expression matches. */
function pattern(source: string): Recogniser {
  const regex = new RegExp(source, 'yu')
  return (text, at) => {
    regex.lastIndex = at
    return regex.test(text) ? regex.lastIndex : at
  }
}

/** Words in letters of either case. The flag `i` would do, but with it classes such as \p{L} take three times as long to compile. */
const anyCase = (source: string): string => source.replace(/[a-z]/gi, c => `[${c.toLowerCase()}${c.toUpperCase()}]`)

/** A recogniser that first looks whether the character at hand can begin the pattern, since most cannot. */
function starting(first: RegExp, then: Recogniser): Recogniser {
  return (text, at, limit) => (first.test(text[at]) ? then(text, at, limit) : at)
}

const address = pattern(
  `(?:${anyCase('https?|ftp|mailto')}):[^\\s<>"“”]{2,2000}|${anyCase('www')}\\.[^\\s<>"“”]{2,2000}|[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+`,
)
const site = pattern(
  `[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,3}\\.(?:${anyCase('com|org|net|gov|mil|edu|info|co\\.uk|org\\.uk|io|tv|news|me|eu|int')})(?:/[^\\s<>"“”]{0,2000})?(?![\\p{L}\\p{N}])`,
)

/** Addresses do not end in the punctuation of the sentence around them. */
const web: Recogniser = (text, at, limit) => {
  let end = address(text, at, limit)
  if (end === at) end = site(text, at, limit)
  while (end > at && /[.,;:!?'"’”)\]}]/.test(text[end - 1])) {
    if (text[end - 1] === ')' && text.slice(at, end).includes('(')) break
    end--
  }
  return end
}

/** The words around an apostrophe, a full stop or an ampersand that belong to one word. */
const word = pattern(`[\\p{L}\\p{M}\\p{N}](?:${L}|\\p{N}|_(?=[\\p{L}\\p{N}])|${A}(?=\\p{L})|(?<=\\p{Lu})&(?=\\p{Lu}))*`)
const letters = pattern('(?:\\p{L}\\.){2,}|(?:Ph|Sc|Ed|Litt|Th|M|B|D)\\.(?:Sc|Ed|Phil|Litt|Eng|\\p{Lu})\\.')
const digits = pattern(
  '\\d{4}-\\d{2}-\\d{2}(?!\\d)|(?:\\d{1,2}[-.])?\\d{3}[-.]\\d{3}[-.]\\d{4}(?!\\d)|\\d{1,4}/\\d{1,2}(?:/\\d{1,4})?(?![\\d/])|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:[.:]\\d+)*',
)
const leadingPoint = pattern('\\.\\d+(?!\\.)')
const decade = pattern(`${A}\\d{2}(?:s|(?!\\d))(?!\\p{L})`)
const afterDigits = pattern(`[\\p{L}]{1,8}(?:/h)?(?:\\.[\\p{L}]\\.)?(?![\\p{L}\\p{N}])`)
const ordinal = pattern(`(?:${anyCase(`st|nd|rd|th|s|${A}?s`)})(?![\\p{L}\\p{N}])`)
const emoticon = pattern('(?:[:;=][-o^]?[)(DPp|\\\\/\\]\\[}{*]|<3|\\^_\\^|[)(][-]?[:;=])(?![\\p{L}\\p{N}])')
const emoji = pattern(
  '\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}[\\u{1F3FB}-\\u{1F3FF}\\uFE0F\\u20E3]*(?:\\u200D\\p{Extended_Pictographic}[\\u{1F3FB}-\\u{1F3FF}\\uFE0F]*)*',
)
const tag = pattern('[#@][\\p{L}\\p{N}_]{2,140}')
const currency = pattern('(?:US|U|A|AU|C|CA|NZ|HK|NT|S|R|E£|LE|L\\.E)[$£]|E£')
const run = pattern(
  "\\[\\.\\.\\.\\]|…\\.?|\\.{2,}|[!?]{2,}|[.!?]{2,}|-{2,}|—{2,}|={2,}|_{2,}|\\*{2,}|~{2,}|\\+{2,}|<<|>>|''|``|’’|‘‘|,,",
)

/** A number with what belongs to it: "5th", "1960s", "$5" is handled by the sign, "12km" is two words. */
function number(rules: TokenRules): Recogniser {
  return (text, at, limit) => {
    const end = digits(text, at, limit)
    if (end === at) return at
    if (text[end] === '.' && isListNumber(text, at, end)) return end + 1
    const suffix = ordinal(text, end, limit)
    if (suffix > end) return /['’‘`´ʼ′＇‛]/.test(text[end]) ? end : suffix
    const unit = afterDigits(text, end, limit)
    if (unit > end) return rules.units.has(text.slice(end, unit)) ? end : word(text, at, limit)
    return end
  }
}

/** "2." or "3.1." at the beginning of a line, before a space. */
function isListNumber(text: string, at: number, end: number): boolean {
  return (at === 0 || /[\r\n]/.test(text[at - 1])) && end - at <= 5 && text[end + 1] === ' '
}

/** A word that keeps its full stop: "Gen.", "U.S.", the initial in "J. Dalen". */
function abbreviation(rules: TokenRules): Recogniser {
  return (text, at, limit) => {
    const dotted = letters(text, at, limit)
    if (dotted > at) return /\p{L}/u.test(text[dotted] ?? '') ? dottedTail(text, dotted) : dotted
    const end = word(text, at, limit)
    if (end === at || text[end] !== '.' || text[end + 1] === '.') return at
    const known = text.slice(at, end)
    if (known.length === 1) return isInitial(text, at) ? end + 1 : at
    return rules.abbreviations.has(known) || rules.abbreviations.has(known.toLowerCase()) ? end + 1 : at
  }
}
/** A capital with its full stop before more text; "I" only before another initial, since it is a pronoun. */
function isInitial(text: string, at: number): boolean {
  if (!/\p{Lu}/u.test(text[at])) return text[at - 1] === '(' && text[at + 2] === ' '
  if (text[at] === 'I') return /^\s?\p{Lu}\./u.test(text.slice(at + 2, at + 6))
  return /[\s\-\p{Lu}]/u.test(text[at + 2] ?? '')
}

/** "Ph.D", "U.S": a last letter without its full stop belongs to it; a longer word does not ("a.The"). */
function dottedTail(text: string, at: number): number {
  return /\p{L}/u.test(text[at + 1] ?? '') ? at : at + 1
}

/** A prefix stays with its word over a hyphen: "anti-tank", "mid-1980s". */
function prefixed(rules: TokenRules): Recogniser {
  return (text, at, limit) => {
    const end = word(text, at, limit)
    if (end === at || !/[-‐‑–]/.test(text[end] ?? '') || !rules.prefixes.has(text.slice(at, end).toLowerCase()))
      return at
    const rest = word(text, end + 1, limit)
    return rest > end + 1 ? rest : at
  }
}

/** Words with an apostrophe at their edge, as listed. */
function whole(rules: TokenRules): Recogniser {
  const listed = [...rules.whole].sort((a, b) => b.length - a.length).map(w => anyCase(w).replaceAll("'", A))
  return pattern(`(?:${listed.join('|')})(?![\\p{L}\\p{N}])`)
}

/** A clitic that touches a number or a name with a sign at its end: "2003's". */
function clitic(rules: TokenRules): Recogniser {
  return pattern(`(?<=[\\p{L}\\p{N}.)])${A}(?:${anyCase([...rules.suffixes].join('|'))})(?![\\p{L}\\p{N}])`)
}

/**
 * The recognisers in the order in which they are asked; the first that takes something wins. Addresses come first because
 * they hold anything; listed words before general ones; numbers before words, because a word may hold digits; signs last.
 */
export function recognisers(rules: TokenRules): readonly Recogniser[] {
  return [
    starting(/[\p{L}\p{N}]/u, (t, at, limit) => (mayBeAddress(t, at, limit) ? web(t, at, limit) : at)),
    starting(/[#@]/, tag),
    starting(/[:;=8<^)(]/, emoticon),
    starting(/[A-Z]/, currency),
    starting(new RegExp(`[\\p{L}${APOSTROPHES}]`, 'u'), whole(rules)),
    starting(new RegExp(A), decade),
    starting(new RegExp(A), clitic(rules)),
    starting(/\p{L}/u, abbreviation(rules)),
    starting(/\p{L}/u, prefixed(rules)),
    starting(/\d/, number(rules)),
    starting(/\./, leadingPoint),
    word,
    emoji,
    run,
    pattern('[^]'),
  ]
}

/** Whether the run of characters up to the next space holds what only an address has. Looks at 80 characters at most. */
function mayBeAddress(text: string, at: number, limit: number): boolean {
  let dots = false
  for (let i = at; i < limit && i < at + 80; i++) {
    const code = text.charCodeAt(i)
    if (code <= 32) break
    if (code === 64 || (code === 58 && i > at)) return true
    if (code === 46 && i + 1 < limit && text.charCodeAt(i + 1) > 64) dots = true
  }
  return dots
}
