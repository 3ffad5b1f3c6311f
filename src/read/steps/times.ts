import type { Annotation, TimeExpression } from '../annotation.js'
import type { LanguageData } from '../language.js'
import type { Step } from '../pipeline.js'
import { split } from '../times/atoms.js'
import { setBound } from '../times/bounds.js'
import { parseDate } from '../times/calendar.js'
import { reckoning } from '../times/reckoning.js'
import { recognise } from '../times/recognisers/index.js'
import { resolve } from '../times/resolve.js'
import { Scanner } from '../times/scanner.js'
import { Timeline } from '../times/timeline.js'
import type { Found, Point, Value } from '../times/value.js'
import { type Vocabulary, vocabulary } from '../times/vocabulary.js'

interface Candidate {
  readonly scanner: Scanner
  readonly sentence: number
  readonly found: Found
  /** The next candidate, where only a joint ("-", "to", "and") stands between the two. */
  following: Candidate | null
}

const JOINTS = new Set(['-', '/', 'to', 'and', 'or', 'until', 'through'])

/**
 * Recognises temporal expressions (extents by the TIMEX2 guidelines, Ferro et al. 2005: without prepositions, a range as its
 * two ends) and resolves them to EDTF, in the order of the text, each against the day of writing or the dates before it.
 */
export function times(language: LanguageData): Step {
  const words = vocabulary(language)
  return {
    name: 'times',
    requires: ['tokens', 'sentences'],
    assigns: ['times'],
    run(annotation) {
      const candidates = candidatesOf(annotation, words)
      annotation.times = placed(annotation, candidates)
    },
  }
}

function candidatesOf({ document, tokens, sentences }: Annotation, words: Vocabulary): Candidate[] {
  const candidates: Candidate[] = []
  sentences.forEach((sentence, index) => {
    let token = sentence.first
    const tokenAt = (offset: number) => {
      while (token < sentence.last - 1 && tokens.end[token] <= offset) token++
      return token
    }
    const atoms = split(document.text, sentence.start, sentence.end, tokenAt)
    const scanner = new Scanner(atoms, words, at => tokens.upos[atoms.token[at]] ?? '')
    let previous: Candidate | null = null
    for (const found of recognise(scanner)) {
      const candidate: Candidate = { scanner, sentence: index, found, following: null }
      const joint = previous && found.first === previous.found.last + 1 ? scanner.text(previous.found.last) : ''
      if (previous && (JOINTS.has(joint) || (joint === 'on' && isTimeOfDay(previous.found.value))))
        previous.following = candidate
      candidates.push(candidate)
      previous = candidate
    }
  })
  return candidates
}

function placed({ document }: Annotation, candidates: readonly Candidate[]): TimeExpression[] {
  const reckoned = reckoning(
    parseDate(document.published),
    candidates.map(c => c.found.value),
  )
  const timeline = new Timeline()
  let referenceSentence = -1
  return candidates.map(({ scanner, sentence, found, following }) => {
    const { atoms, vocabulary: words } = scanner
    const result = resolve(found.value, {
      ...reckoned,
      reference: timeline.last,
      inForce: timeline.inForce,
      sameSentence: referenceSentence === sentence,
      future: looksAhead(scanner, found),
      following: following?.found.value.kind === 'point' ? (following.found.value as Point) : null,
      blurred: words.is('blurring', atoms.text[found.first - 1] ?? ''),
    })
    timeline.note(found.value, result, found.first < 3)
    if (result.date) referenceSentence = sentence
    const { edtf, basis } = result
    const start = atoms.start[found.first]
    const end = atoms.end[found.last - 1]
    const first = atoms.token[found.first]
    let last = atoms.token[found.last - 1] + 1
    if (last <= first) last = first + 1
    const time: TimeExpression = { first, last, start, end, text: document.text.slice(start, end), edtf, basis }
    const limit = words.limits.get(atoms.text[found.first - 1] ?? '')
    if (limit) setBound(time, { limit, start: atoms.start[found.first - 1] })
    return time
  })
}

/** Whether the sentence speaks of what is to come ("will", "scheduled"). */
function looksAhead(scanner: Scanner, found: Found): boolean {
  for (let i = Math.max(0, found.first - 12); i < Math.min(scanner.atoms.count, found.last + 6); i++)
    if (scanner.is('future', i)) return true
  return false
}

function isTimeOfDay(value: Value): boolean {
  return value.kind === 'point' && value.time !== undefined
}
