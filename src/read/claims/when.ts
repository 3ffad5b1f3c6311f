import type { StatedTime } from '../../model/interval.js'
import type { Annotation, TimeExpression, Tokens } from '../annotation.js'
import { holds } from '../attribution/nesting.js'
import { headOf, stated, timeOf } from '../times/lookup.js'
import { children, dependents, relation } from '../tree.js'
import type { Draft } from './draft.js'

/** Clauses without a subject of their own that happen when what governs them happens. */
const DEPENDENT = new Set(['advcl', 'acl', 'conj', 'xcomp', 'nmod', 'obl', 'obj', 'nsubj', 'parataxis'])
/** Links by which a clause goes on from the one before, so that a time that opens the sentence holds for it too. */
const GOES_ON = new Set([
  'conj',
  'xcomp',
  'ccomp',
  'parataxis',
  'obj',
  'obl',
  'nmod',
  'nsubj',
  'advcl',
  'acl',
  'compound',
])
/** Conjunctions of clauses that happen at another time than the clause that they belong to. */
const APART =
  /^(?:after|before|until|till|since|once|if|unless|because|although|though|while|to|so|despite|following)$/i

/**
 * When the event of a draft happened: what its own clause says, else the time of the clause that it is a part of
 * ("struck on Monday, killing two"), else the time that opens the sentence ("On 3 May, the guards …"). A standing tie that
 * a noun phrase presupposes has no time of its own, nor has an aim. `events`: the triggers of all drafts, since a time
 * inside the phrase of another event is that event's.
 */
export function whenOf(annotation: Annotation, draft: Draft, events: ReadonlySet<number>): StatedTime | null {
  if (draft.standing) return null
  const { tokens } = annotation
  const words = [draft.trigger, ...draft.words]
  const own = words.map(t => timeOf(annotation, t) ?? within(annotation, t, events)).find(Boolean)
  if (own) return own
  if (draft.type === 'goal') return null
  for (let at = draft.trigger, step = 0; step < 4; step++) {
    if (!isPartOfAbove(tokens, at)) break
    at = tokens.head[at]
    const time = timeOf(annotation, at) ?? within(annotation, at, events)
    if (time) return time
  }
  return opening(annotation, draft.trigger)
}

/** Whether what happens at a token happens when its governor does. */
function isPartOfAbove(tokens: Tokens, at: number): boolean {
  const rel = tokens.deprel[at]
  if (tokens.head[at] < 0 || !DEPENDENT.has(relation(rel)) || rel === 'acl:relcl' || rel === 'nmod:poss') return false
  if (dependents(tokens, at, 'nsubj').length) return false
  if (relation(rel) !== 'advcl') return true
  // "having left, they …", "after taking the town, they …": what comes before the main clause came before it in time too
  return at > tokens.head[at] && !dependents(tokens, at, 'mark', 'case').some(m => APART.test(tokens.text[m]))
}

/**
 * "arrested members of the band in Dale on 3 May": a time that the tree hangs on a noun behind the event dates the event all
 * the same, unless that noun is an event itself.
 */
function within(annotation: Annotation, trigger: number, events: ReadonlySet<number>): StatedTime | null {
  const { tokens, times } = annotation
  for (const time of times) {
    // "sentenced to two years" says how much, not when
    if (tokens.text[time.first - 1]?.toLowerCase() === 'to' && !tokens.text[time.first - 2]?.match(/\d$/)) continue
    if (time.first < trigger || tokens.sentence[time.first] !== tokens.sentence[trigger]) continue
    let at = headOf(tokens, time)
    // a time before its noun says what kind of thing it is ("the 2014 war")
    if (tokens.head[at] > at) continue
    for (let step = 0; step < 6 && at >= 0; step++) {
      const rel = relation(tokens.deprel[at])
      if (!INSIDE.has(rel) || tokens.deprel[at] === 'acl:relcl') break
      at = tokens.head[at]
      if (at === trigger) return stated(annotation, time)
      if (at < trigger || events.has(at) || tokens.upos[at] === 'VERB') break
    }
  }
  return null
}

/** Links between a time and the event, with nouns in between. */
const INSIDE = new Set(['nmod', 'obl', 'appos', 'obj', 'iobj', 'flat', 'conj', 'advmod', 'dep', 'list'])

/** The time that opens the sentence, where the event is told in the same voice and goes on from the main clause. */
function opening(annotation: Annotation, trigger: number): StatedTime | null {
  const { tokens, sentences, times, attributions } = annotation
  const { first } = sentences[tokens.sentence[trigger]]
  const time = times.find(t => t.first >= first && t.first <= first + 3 && opens(tokens, first, t))
  if (!time || trigger < time.last) return null
  for (let at = trigger; tokens.head[at] >= 0; at = tokens.head[at]) {
    const rel = relation(tokens.deprel[at])
    if (!GOES_ON.has(rel) || tokens.deprel[at] === 'acl:relcl' || tokens.deprel[at] === 'nmod:poss') return null
    if (rel === 'advcl' && !isPartOfAbove(tokens, at)) return null
  }
  const { start } = time
  const other = attributions.some(a => a.sourceHead >= 0 && holds(a, start) !== holds(a, tokens.start[trigger]))
  return other ? null : stated(annotation, time)
}

/** Whether only function words and a comma-less adverb stand before a time: "Also in the past week", "But on Monday". */
function opens(tokens: Tokens, first: number, time: TimeExpression): boolean {
  for (let t = first; t < time.first; t++) {
    if (!/^(?:ADP|CCONJ|ADV|DET|SCONJ|PUNCT)$/.test(tokens.upos[t])) return false
    if (t > first && tokens.upos[t] === 'PUNCT') return false
  }
  // an expression that modifies a noun ("Monday's raid") is that noun's
  const head = tokens.head[headOf(tokens, time)]
  return !(
    head >= time.last &&
    head < time.last + 4 &&
    /^(?:NOUN|PROPN)$/.test(tokens.upos[head]) &&
    !children(tokens, head).some(c => tokens.deprel[c] === 'cop')
  )
}
