import type { Participant, Thing } from '../../model/mention.js'
import { textSpan } from '../../model/span.js'
import type { Annotation } from '../annotation.js'
import { GLOSSING } from '../mentions/phrase.js'
import type { Filler } from './grammar/index.js'
import { mentionOf, phraseRange, standing } from './party.js'

/** Longer phrases say more than who it is; their noun with its modifiers stands for them then. */
const LONGEST_WORDS = 14

/** The participants that stand at these tokens; "both groups" is spread over those that it stands for (each once). */
export function participants(annotation: Annotation, fillers: readonly Filler[]): Participant[] {
  const found: Participant[] = []
  const add = (p: Participant) => {
    if (!found.some(o => o.name === p.name && o.start === p.start)) found.push(p)
  }
  for (const { token, words = token } of fillers) for (const p of participantsAt(annotation, token, words)) add(p)
  return found
}

function participantsAt(annotation: Annotation, token: number, words: number): Participant[] {
  const { mention, kind, named } = standing(annotation, token)
  const span = spanAt(annotation, words)
  if (mention < 0) return [{ ...span, name: spanAt(annotation, token).text, kind, named, quantity: null }]
  const { quantity, entity } = annotation.mentions[mention]
  const whole = annotation.entities[entity]
  if (whole?.members.length)
    return whole.members.map(m => {
      const member = annotation.entities[m]
      return { ...span, name: member.name, kind: member.kind, named: member.named, quantity: null }
    })
  const text = spanAt(annotation, token).text
  // "20 Danes" are people, whatever the name is known for
  if (quantity && kind === 'group' && annotation.names.some(n => n.nationality && n.first <= token && token < n.last))
    return [{ ...span, name: text, kind, named, quantity }]
  // an unnamed party is called by its own words, without what was cut off behind them
  const name = whole && (whole.named || !whole.name.startsWith(text)) ? whole.name : text
  return [{ ...span, name, kind, named, quantity }]
}

/** Things: what is handed over, used, taken or destroyed. */
export function things(annotation: Annotation, fillers: readonly Filler[]): Thing[] {
  return fillers.map(({ token }) => {
    const mention = mentionOf(annotation, token)
    return { ...spanAt(annotation, token), quantity: mention >= 0 ? annotation.mentions[mention].quantity : null }
  })
}

/** The words that stand for a token: those of its mention, or of its phrase where there is none or it is too long. */
function spanAt(annotation: Annotation, token: number): { start: number; end: number; text: string } {
  const { document, tokens } = annotation
  const { first, last } = rangeOf(annotation, token)
  return textSpan(document.text, tokens.start[first], tokens.end[last - 1])
}

/** The token range of what stands for a token. */
export function rangeOf(annotation: Annotation, token: number): { first: number; last: number } {
  const { tokens } = annotation
  const { first, last } = wideRange(annotation, token)
  // a wrong tree can leave a comma or a preposition at the edges
  let from = first
  let to = last
  const outside = (t: number) =>
    tokens.upos[t] === 'PUNCT' ||
    (tokens.deprel[t] === 'advmod' && GLOSSING.test(tokens.text[t])) ||
    tokens.deprel[t] === 'case' ||
    tokens.deprel[t] === 'cc' ||
    tokens.deprel[t] === 'mark'
  for (let t = token + 1; t < to; t++) if (/^(?:[–—]|--)$/.test(tokens.text[t])) to = t
  while (from < token && outside(from) && !/^["'“‘(]$/.test(tokens.text[from])) from++
  while (to - 1 > token && tokens.upos[to - 1] === 'PUNCT' && !/^["'”’).]$/.test(tokens.text[to - 1])) to--
  return { first: from, last: to }
}

function wideRange(annotation: Annotation, token: number): { first: number; last: number } {
  const mention = mentionOf(annotation, token)
  if (mention >= 0) {
    const { first, last } = annotation.mentions[mention]
    if (last - first <= LONGEST_WORDS) return { first, last }
  }
  const range = phraseRange(annotation, token)
  return range.last - range.first <= LONGEST_WORDS ? range : { first: token, last: token + 1 }
}
