import type { Draft } from './draft.js'
import { parties } from './draft.js'
import type { Grammar } from './grammar/index.js'
import { isVerb } from './grammar/words.js'

/** How many steps up the verb is looked for that tells the same event as a noun. */
const REACH = 4

/**
 * The drafts without those nouns that only name again what their verb tells ("was killed in the attack"): same type, and no
 * party that the verb's draft does not have.
 */
export function withoutSubsumed(g: Grammar, drafts: readonly Draft[]): Draft[] {
  const byTrigger = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const list = byTrigger.get(draft.trigger)
    if (list) list.push(draft)
    else byTrigger.set(draft.trigger, [draft])
  }
  const tokens = (draft: Draft) => new Set(parties(draft).map(f => f.token))
  return drafts.filter(draft => {
    if (isVerb(g.tokens, draft.trigger)) return true
    if (FRIENDLY.has(draft.type) && isTurnedDown(g, draft.trigger, byTrigger)) return false
    let at = g.tokens.head[draft.trigger]
    for (let step = 0; at >= 0 && step < REACH; step++, at = g.tokens.head[at])
      for (const verb of byTrigger.get(at) ?? []) {
        if (verb.type !== draft.type || verb === draft) continue
        // "the clash between A and B left ten dead": that they fought each other is more than that both killed
        if (draft.symmetric && !verb.symmetric && draft.filling.actor?.length && draft.filling.recipient?.length)
          continue
        const has = tokens(verb)
        if ([...tokens(draft)].every(t => has.has(t)) && (!draft.filling.object?.length || verb.filling.object?.length))
          return false
      }
    return true
  })
}

/** Types of offers, which are none of the offerer's deeds once the sentence only tells of their refusal. */
const FRIENDLY = new Set(['agree', 'support', 'concede', 'cooperate', 'consult', 'aid'])

/** "rejected the offer of talks": whether a noun is what its verb turns down. */
function isTurnedDown(g: Grammar, noun: number, byTrigger: ReadonlyMap<number, readonly Draft[]>): boolean {
  const { tokens } = g
  let at = noun
  for (let step = 0; step < REACH && at >= 0; step++) {
    const rel = tokens.deprel[at]
    if (rel === 'obj' || rel === 'nsubj:pass') {
      const verb = tokens.head[at]
      return verb >= 0 && isVerb(tokens, verb) && (byTrigger.get(verb) ?? []).some(d => d.type === 'reject')
    }
    if (rel !== 'nmod' && rel !== 'compound' && rel !== 'conj') return false
    at = tokens.head[at]
  }
  return false
}
