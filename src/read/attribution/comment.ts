import type { Tokens } from '../annotation.js'
import { isPassive } from './clause.js'
import type { Finding } from './finding.js'
import { SPEECH } from './quoting.js'
import { type Scene, sentenceOf } from './scene.js'
import {
  finite,
  headOf,
  inPhrase,
  isFiniteVerb,
  isTime,
  lastWord,
  list,
  phraseBefore,
  quotes,
  type Range,
  RELATIVE,
  trimmed,
} from './surface.js'

const STARTS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM'])
const BREAK = /^(?:,|[”"»’]|''|--|[—―–])$/

/**
 * The clause of speech that follows or interrupts what is said ("…, the mayor said on Friday", "…,” said Ana Ruiz, a farmer"),
 * found by its words and commas alone, since parsers often take it for a conjunct or make what is said its subject. `verb` is
 * a finite verb of saying; who is told follows those with `addressee`, so they are not inverted. Null where the clause stands before what is said, which trees show well.
 */
export function commentFinding(scene: Scene, verb: number, addressee: boolean): Finding | null {
  const { tokens, quoted } = scene
  const { first, last } = sentenceOf(scene, verb)
  if (!/^VB[DZPN]$/.test(tokens.xpos[verb]) || isPassive(tokens, verb)) return null
  if (DENIALS.has(tokens.lemma[verb]) && quoted[verb - 1] < 0 && !scene.quotations.length) return null
  const end = lastWord(tokens, first, last) + 1
  const as = opensWithAs(scene, first, end, verb)
  if (as) return as
  const inverted = addressee || hasSubjectBefore(scene, first, verb) ? null : after(scene, first, end, verb)
  const clause = inverted ?? before(scene, first, end, verb, addressee)
  if (!clause) return null
  const { source, from, to } = clause
  const left: Range = { first, last: from }
  const right: Range = { first: to, last: end }
  // In a headline, and after a fragment, nothing finite need stand before ", Doctor Says".
  const closes = !inverted && right.first >= right.last && from - first > 1
  const told = closes || finite(tokens, left) || quotes(quoted, left, quoted[verb])
  const resumes = right.first < right.last && goesOn(tokens, quoted, right, told)
  if (!told && !(resumes && (finite(tokens, right) || quotes(quoted, right, quoted[verb])))) return null
  const next = resumes && tokens.upos[from - 1] === 'CCONJ' && told && finite(tokens, right)
  // "… and, he added, nobody will pay": a new statement after "and"
  const content = next ? list(right) : [...list(left), ...(resumes ? list(right) : [])]
  const apart = list({ first: from + 1, last: next ? end : to })
  return { kind: 'assertion', source: headOf(tokens, source), range: source, cue: verb, content, apart, quotes: true }
}

/** Verbs of denial: "…, a charge the army denied" is no comment, for nobody vouches for what he denies. */
const DENIALS = new Set([
  'deny',
  'dispute',
  'refute',
  'rebut',
  'repudiate',
  'disavow',
  'contest',
  'contradict',
  'reject',
])

/** "As many lawyers, among them Ana Ruiz, have pointed out, …", "The well, as a farmer pointed out, …". */
function opensWithAs(scene: Scene, start: number, end: number, verb: number): Finding | null {
  const { tokens, quoted } = scene
  let first = verb
  while (first > start && !/^as$/i.test(tokens.text[first])) first--
  if (first > start && tokens.text[first - 1] !== ',') return null
  if (!/^as$/i.test(tokens.text[first]) || quoted[first] !== quoted[verb] || verb - first > LONGEST) return null
  let last = verb
  while (last > first && /^(?:ADV|AUX|PART)$/.test(tokens.upos[last - 1])) last--
  let comma = verb + 1
  while (comma < end && comma < verb + 8 && /^(?:ADP|ADV|DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens.upos[comma])) comma++
  if (comma < end && tokens.text[comma] !== ',') return null
  if (!finite(tokens, { first: comma, last: end }) && !finite(tokens, { first: start, last: first })) return null
  if (finite(tokens, { first, last })) return null
  while (last > first && tokens.upos[last - 1] === 'PUNCT') last--
  const source = trimmed(tokens, { first: first + 1, last })
  if (!source) return null
  const content = [
    ...list({ first: start, last: Math.max(start, first - 1) }),
    ...list({ first: comma + 1, last: end }),
  ]
  const apart = list({ first, last: comma + 1 })
  return { kind: 'assertion', source: headOf(tokens, source), range: source, cue: verb, content, apart, quotes: true }
}

/** "Ana Ruiz, who had left, said …": an aside between a subject that opens its sentence and the verb is nothing said. */
function hasSubjectBefore(scene: Scene, first: number, verb: number): boolean {
  const { tokens } = scene
  const subject = verb > first && tokens.text[verb - 1] === ',' ? phraseBefore(scene, first, verb) : null
  return subject !== null && !finite(tokens, { first, last: subject.first })
}

/** "The men, it is thought, fled": a comment that names nobody; null where the verb is none. */
export function impersonalFinding(scene: Scene, verb: number): Finding | null {
  const { tokens, quoted } = scene
  const { first, last } = sentenceOf(scene, verb)
  let it = verb - 1
  while (it > first && /^(?:ADV|AUX)$/.test(tokens.upos[it])) it--
  if (it <= first || it === verb - 1 || tokens.text[it].toLowerCase() !== 'it' || tokens.text[it - 1] !== ',')
    return null
  const end = lastWord(tokens, first, last) + 1
  if (verb + 1 < end && tokens.text[verb + 1] !== ',') return null
  const content = [...list({ first, last: it - 1 }), ...list({ first: Math.min(verb + 2, end), last: end })]
  if (content.some(t => quoted[t] !== quoted[verb])) return null
  return {
    kind: 'assertion',
    source: -1,
    cue: verb,
    content,
    apart: list({ first: it - 1, last: verb + 1 }),
    quotes: false,
  }
}

/** ", said Ana Ruiz, a farmer": the source follows the verb. */
function after(scene: Scene, first: number, end: number, verb: number) {
  const { tokens, quoted } = scene
  if (verb + 1 >= end || (verb > first ? !BREAK.test(tokens.text[verb - 1]) : !/^VBD$/.test(tokens.xpos[verb])))
    return null
  if (!STARTS.has(tokens.upos[verb + 1]) || RELATIVE.test(tokens.text[verb + 1]) || quoted[verb + 1] !== quoted[verb])
    return null
  let at = verb + 1
  while (at < end && inPhrase(tokens, at) && quoted[at] === quoted[verb]) at++
  const source = trimmed(tokens, { first: verb + 1, last: at })
  // A finite verb right after the phrase makes it the subject of what is said: ", said the road was open"
  if (!source || (at < end && isFiniteVerb(tokens, at)) || isTime(scene, headOf(tokens, source))) return null
  return { source, from: verb - 1, to: adjuncts(scene, at, end, quoted[verb], true) }
}

/** ", the mayor said", ", Ana Ruiz, a farmer, said": the source stands between a break and the verb. */
function before(scene: Scene, first: number, end: number, verb: number, told: boolean) {
  const { tokens, quoted } = scene
  const source = afterQuotation(scene, first, verb) ?? phraseBefore(scene, first, verb)
  if (!source || source.first === first) return null
  const { first: start } = source
  if (!BREAK.test(tokens.text[start - 1]) && quoted[start - 1] === quoted[verb]) return null
  const to = adjuncts(scene, verb + 1, end, quoted[verb], false, told)
  return to < 0 ? null : { source, from: start - 1, to }
}

/**
 * "“…,” Ana Ruiz, the head of the union, who also sings, told us": all that stands between the quotation and the verb, where
 * it begins as a phrase does and has commas around what is finite in it.
 */
function afterQuotation({ tokens, quoted, quotations }: Scene, first: number, verb: number): Range | null {
  let start = verb
  while (start > first && verb - start < LONGEST && quoted[start - 1] < 0) start--
  const before = start > first ? quotations[quoted[start - 1]] : undefined
  if (!before || before.words < SPEECH || quoted[verb] >= 0 || !STARTS.has(tokens.upos[start])) return null
  let end = verb
  while (end > start && /^(?:ADV|AUX|PART)$/.test(tokens.upos[end - 1])) end--
  if (end <= start || RELATIVE.test(tokens.text[start])) return null
  let comma = start
  while (comma < end && tokens.text[comma] !== ',') comma++
  if (comma >= end || tokens.text[end - 1] !== ',') return null
  if (finite(tokens, { first: start, last: comma }) || !/^(?:NOUN|PROPN|PRON)$/.test(tokens.upos[comma - 1]))
    return null
  return { first: start, last: end - 1 }
}
/** Longest source phrase with its appositions and relative clauses, in tokens. */
const LONGEST = 45

/**
 * Where the comment ends: after times, places and who is told. -1 where something is said after the verb; with `lenient`
 * (the source is already found) the next comma ends it; `told`: who is told may stand there.
 */
function adjuncts(scene: Scene, from: number, end: number, inside: number, lenient: boolean, told = false): number {
  const { tokens, quoted } = scene
  for (let i = from; i < end; i++) {
    const text = tokens.text[i]
    if (text === ',' || text === ';' || text === '—' || text === '--') return i + 1
    if (quoted[i] !== inside || text === ':') return lenient ? i : -1
    if (lenient) continue
    if (tokens.upos[i] === 'SCONJ' || isFiniteVerb(tokens, i) || RELATIVE.test(text)) return -1
    // A clause or thing said would begin with a nominal right after the verb; a day or an adverb may stand there.
    if (i === from && STARTS.has(tokens.upos[i]) && !told && !isTime(scene, i)) return -1
    if (tokens.upos[i] === 'PART' && text.toLowerCase() === 'to') return -1
  }
  return end
}

/** Whether what is said goes on after the comment, rather than another statement or a participle about the speaker. */
function goesOn(tokens: Tokens, quoted: Int32Array, right: Range, told: boolean): boolean {
  if (quotes(quoted, right, -1)) return true
  if (!told) return true
  const first = right.first
  if (/^(?:CCONJ|SCONJ)$/.test(tokens.upos[first]) || tokens.xpos[first] === 'VBG' || RELATIVE.test(tokens.text[first]))
    return false
  return finite(tokens, right) === false && tokens.upos[first] !== 'ADV' ? false : finite(tokens, right)
}
