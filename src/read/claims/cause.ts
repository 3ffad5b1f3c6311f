import { children, dependents, relation } from '../tree.js'
import type { Draft } from './draft.js'
import { type Filler, further, type Grammar } from './grammar/grammar.js'
import { isVerb } from './grammar/words.js'
import { mayAct, mentionOf, standing } from './party.js'

/** Modes of assault that tell only what became of somebody. */
const HARMED: ReadonlySet<string | null> = new Set(['kill', 'injure'])
/** Words that join the harm to the deed that did it. */
const WHEN = /^(?:when|after|as|while|where)$/i

/**
 * The drafts of people killed or hurt, nobody knows by whom, with those who did it where a clause of the same sentence tells
 * of the attack: "ten men were killed when the guards opened fire".
 */
export function withCause(g: Grammar, drafts: readonly Draft[]): Draft[] {
  let byTrigger: Map<number, Draft> | null = null
  return drafts.map(draft => {
    const { type, mode, filling, trigger } = draft
    if (type !== 'assault' || !HARMED.has(mode) || filling.actor?.length || !filling.recipient?.length) return draft
    if (!isVerb(g.tokens, trigger)) return draft
    byTrigger ??= new Map(drafts.filter(d => d.type === 'assault').map(d => [d.trigger, d]))
    const agents = agentsOf(g, draft, byTrigger)
    return agents.length ? { ...draft, filling: { ...filling, actor: agents } } : draft
  })
}

/** Who attacks in a clause of time below the verb. */
function agentsOf(g: Grammar, draft: Draft, byTrigger: ReadonlyMap<number, Draft>): readonly Filler[] {
  const { tokens } = g
  const victims = new Set((draft.filling.recipient ?? []).map(f => entityAt(g, f.token)))
  const tokensOf = new Set((draft.filling.recipient ?? []).map(f => f.token))
  for (const clause of dependents(tokens, draft.trigger, 'advcl')) {
    const joined = children(tokens, clause).some(
      c => c < clause && /^(?:mark|advmod)$/.test(relation(tokens.deprel[c])) && WHEN.test(tokens.text[c]),
    )
    if (!joined) continue
    for (const t of [clause, ...dependents(tokens, clause, 'xcomp', 'conj', 'obj')]) {
      const deed = byTrigger.get(t)
      if (!deed || deed.polarity === 'denied') continue
      const sides = deed.symmetric
        ? [...(deed.filling.actor ?? []), ...(deed.filling.recipient ?? [])]
        : (deed.filling.actor ?? [])
      const agents = sides.filter(
        f => mayAct(standing(g.annotation, f.token)) && !tokensOf.has(f.token) && !victims.has(entityAt(g, f.token)),
      )
      if (agents.length) return agents.map(f => further(f, 'advcl>', 1))
    }
  }
  return []
}

/** The entity that a token stands for; a number of its own where it stands for none. */
function entityAt(g: Grammar, token: number): number {
  const entity = g.annotation.mentions[mentionOf(g.annotation, token)]?.entity ?? -1
  return entity < 0 ? -1 - token : entity
}
