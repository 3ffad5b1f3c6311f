import type { Tokens } from '../annotation.js'
import type { Modality } from '../modality/modality.js'
import { dependents } from '../tree.js'
import type { Draft } from './draft.js'

/** What somebody refuses who says that a friendly act will not happen, by its type: the mode of `reject`. */
const REFUSED: ReadonlyMap<string, string | null> = new Map([
  ['concede', 'yield'],
  ['retreat', 'yield'],
  ['consult', 'meet'],
  ['aid', 'assist'],
  ['cooperate', 'assist'],
  ['support', null],
])

/** "has no plans to", "is not ready to", "did not accept": who does not agree refuses, unless it is only not yet so. */
function isDissent(tokens: Tokens, { type, trigger }: Draft): boolean {
  if (type !== 'agree' && !(type === 'concede' && ACCEPTING.has(tokens.lemma[trigger]))) return false
  return !dependents(tokens, trigger, 'advmod').some(a => /^(?:yet|still)$/i.test(tokens.text[a]))
}

const ACCEPTING = new Set(['accept', 'agree', 'yield', 'bow', 'budge', 'concede'])

/** Types of words that stay said when somebody turns them down. */
const UTTERANCES: ReadonlySet<string> = new Set(['accuse', 'request', 'threaten'])
const ANSWERING = new Set([
  'deny',
  'reject',
  'dismiss',
  'refute',
  'rebut',
  'dispute',
  'repudiate',
  'disavow',
  'contradict',
])

/** "denied the army's accusation": whether a noun of words is what somebody answers, who does not deny that they were said. */
export function isAnswered(tokens: Tokens, { type, trigger }: Draft): boolean {
  const verb = tokens.head[trigger]
  if (!UTTERANCES.has(type) || tokens.upos[trigger] !== 'NOUN' || verb < 0) return false
  return ANSWERING.has(tokens.lemma[verb]) && /^(?:obj|nsubj:pass)$/.test(tokens.deprel[trigger])
}

/** Types of giving way, which is refused also where the other side is not named. */
const YIELDING: ReadonlySet<string> = new Set(['concede', 'retreat'])

/**
 * Whether a draft tells a refusal: "the ministry will not negotiate with the rebels" turns the rebels down, as PLOVER codes
 * it. Gives the mode of `reject`, or undefined where nothing is refused: only "will" and "would" with an actor of their own.
 */
export function refusalOf(tokens: Tokens, draft: Draft, { polarity, realis }: Modality): string | null | undefined {
  if (polarity !== 'denied') return undefined
  const { actor, recipient, object } = draft.filling
  if (actor?.length && isDissent(tokens, draft)) return draft.type === 'concede' ? 'yield' : null
  if (realis === 'actual' || realis === 'attempted') return undefined
  if (!REFUSED.has(draft.type) || !actor?.length) return undefined
  // "they will not reopen the port" gives way to nobody, whoever asked for it
  const meant = recipient?.length || object?.length || draft.words.length || YIELDING.has(draft.type)
  if (!meant) return undefined
  const will = dependents(tokens, draft.trigger, 'aux').some(a => /^(?:will|wo|would|'ll)$/i.test(tokens.text[a]))
  return will ? REFUSED.get(draft.type) : undefined
}
