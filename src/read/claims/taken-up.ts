import { dependents } from '../tree.js'
import type { Draft } from './draft.js'
import { type Filler, further, type Grammar } from './grammar/grammar.js'
import { lemma } from './grammar/words.js'
import { entityAt } from './matter.js'
import { mayAct, standing } from './party.js'

/** Nouns that take up what somebody asked or put forward before, and the types that told of it. */
const ASKING: ReadonlySet<string> = new Set(['request', 'threaten'])
const PUTTING: ReadonlySet<string> = new Set(['request', 'concede', 'agree', 'aid', 'threaten', 'retreat', 'support'])
const TAKEN_UP: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['request', 'demand', 'appeal', 'plea', 'call', 'petition', 'ultimatum', 'application', 'condition'].map(
    noun => [noun, ASKING] as const,
  ),
  ...['offer', 'proposal', 'overture', 'gesture', 'invitation', 'promise', 'pledge'].map(
    noun => [noun, PUTTING] as const,
  ),
])

/** How many sentences back it is looked for. */
const MEMORY = 2

/** Types that answer what somebody else said. */
const ANSWERS: ReadonlySet<string> = new Set(['reject', 'agree', 'support', 'accuse'])

/**
 * "The rebels asked for a truce. The army rejected the request": an answer is given to whoever asked, where the answer itself
 * names nobody; and the noun that takes up the request tells of no second one.
 */
export function withAsker(g: Grammar, drafts: readonly Draft[]): readonly Draft[] {
  const repeated = new Set<number>()
  const answered = drafts.map((draft, at) => {
    if (!ANSWERS.has(draft.type) || draft.filling.recipient?.length || draft.symmetric !== (draft.type === 'agree'))
      return draft
    const noun = takenUp(g, draft)
    const types = noun >= 0 ? TAKEN_UP.get(lemma(g.tokens, noun)) : undefined
    if (!types) return draft
    const asker = askerBefore(g, drafts, at, draft, noun, types)
    if (!asker.length) return draft
    repeated.add(noun)
    return { ...draft, filling: { ...draft.filling, recipient: asker } }
  })
  return repeated.size ? answered.filter(d => !repeated.has(d.trigger)) : drafts
}

/** "the request", "this offer": what is answered, or -1 where the phrase says more of it. */
function takenUp(g: Grammar, { trigger, words, filling }: Draft): number {
  const { tokens } = g
  for (const t of [...(filling.object ?? []).map(f => f.token), ...words]) {
    if (tokens.upos[t] !== 'NOUN' || t === trigger || !TAKEN_UP.has(lemma(tokens, t))) continue
    if (dependents(tokens, t, 'nmod', 'acl', 'compound', 'nmod:poss').length) continue
    if (dependents(tokens, t, 'det').some(d => /^(?:the|this|that|these|those|both)$/i.test(tokens.text[d]))) return t
  }
  return -1
}

/** Who acts in the last draft before that the noun can take up, and is not who answers. */
function askerBefore(
  g: Grammar,
  drafts: readonly Draft[],
  at: number,
  answer: Draft,
  noun: number,
  types: ReadonlySet<string>,
): readonly Filler[] {
  const { tokens } = g
  const own = new Set((answer.filling.actor ?? []).map(f => entityAt(g, f.token)))
  const tokensOf = new Set((answer.filling.actor ?? []).map(f => f.token))
  for (let i = at - 1; i >= 0; i--) {
    const before = drafts[i]
    if (tokens.sentence[noun] - tokens.sentence[before.trigger] > MEMORY) break
    if (!types.has(before.type) || before.trigger === noun || before.trigger > noun) continue
    const actor = (before.filling.actor ?? []).filter(f => mayAct(standing(g.annotation, f.token)))
    if (!actor.length || actor.some(f => tokensOf.has(f.token) || own.has(entityAt(g, f.token)))) continue
    return actor.map(f => further(f, 'taken-up<', 1.5))
  }
  return []
}
