import { dependents, relation } from '../tree.js'
import type { Draft } from './draft.js'
import { parties } from './draft.js'
import type { Grammar } from './grammar/index.js'
import { firstConjunct, isNoun, isVerb, lemma } from './grammar/words.js'

/** Types that a noun tells of only where it names more than who acts: "a rebel attack" alone says that there are rebels. */
const TWO_SIDED: ReadonlySet<string> = new Set([
  'accuse',
  'aid',
  'assault',
  'coerce',
  'concede',
  'control',
  'cooperate',
  'mobilize',
  'reject',
  'request',
  'sanction',
  'support',
  'threaten',
])

/** The drafts without those that only mention an event in passing, to say of what kind something else is. */
export function withoutSlight(g: Grammar, drafts: readonly Draft[]): Draft[] {
  const used = new Set(drafts.filter(d => d.type === 'assault' && isVerb(g.tokens, d.trigger)).map(d => d.trigger))
  const told = new Set(drafts.filter(d => d.type !== 'goal').map(d => d.trigger))
  return drafts.filter(
    draft =>
      !isAimedAt(g, draft, told) &&
      !isModifier(g, draft) &&
      !isOneSided(g, draft) &&
      !isWeapon(g, draft, used) &&
      !isHolding(g, draft) &&
      !isRuling(g, draft) &&
      // "the United Nations" did not unite
      !(draft.type === 'merge' && g.nameAt(draft.trigger) >= 0),
  )
}

/** "tried to overthrow the king": an aim is a goal only where no type fits what is aimed at (rule 8 of the scheme). */
function isAimedAt(g: Grammar, { type, trigger, filling, words }: Draft, told: ReadonlySet<number>): boolean {
  if (type !== 'goal') return false
  const aims = g.functions(trigger).get('clause') ?? []
  return [...aims.map(f => f.token), ...words, ...(filling.object ?? []).map(f => f.token)].some(t => told.has(t))
}

/** "attack planners", "coup leaders": an event that only says what somebody or something is for. */
function isModifier(g: Grammar, { trigger }: Draft): boolean {
  const { tokens } = g
  const head = tokens.head[trigger]
  if (!isNoun(tokens, trigger) || relation(tokens.deprel[trigger]) !== 'compound' || !isNoun(tokens, head)) return false
  const word = lemma(tokens, head)
  return head > trigger && !g.knowledge.isEventNoun(word) && !g.knowledge.transparentNouns.has(word)
}

function isOneSided(g: Grammar, { trigger, type, filling, words }: Draft): boolean {
  if (!isNoun(g.tokens, trigger) || words.length || !TWO_SIDED.has(type)) return false
  const { recipient = [], origin = [], object = [], place = [], actor = [] } = filling
  if (recipient.length || origin.length || object.length || place.length) return false
  return actor.every(f => /^(?:nmod:poss|compound|nmod:of|amod|conj)/.test(f.path))
}

/** "destroyed the militia's mines and car bombs": what is hit is a thing there, no attack. */
function isWeapon(g: Grammar, draft: Draft, verbs: ReadonlySet<number>): boolean {
  const { tokens } = g
  if (!isNoun(tokens, draft.trigger) || draft.type !== 'assault' || draft.filling.recipient?.length) return false
  const first = firstConjunct(tokens, draft.trigger)
  return verbs.has(tokens.head[first]) && /^(?:obj|nsubj:pass)$/.test(tokens.deprel[first])
}

/** "the country's ruling party": the participle says what party it is, not that the country leads it. */
function isRuling({ tokens }: Grammar, { trigger, type }: Draft): boolean {
  if (type !== 'leads' || tokens.xpos[trigger] !== 'VBG') return false
  return relation(tokens.deprel[trigger]) === 'amod' || /^(?:POS|DT|PRP\$)$/.test(tokens.xpos[trigger - 1] ?? '')
}

/** "militia-held villages": who holds a place is told in passing, to say which one is meant. */
function isHolding(g: Grammar, { trigger, type }: Draft): boolean {
  const { tokens } = g
  return type === 'control' && relation(tokens.deprel[trigger]) === 'amod' && tokens.head[trigger] > trigger
}

/**
 * The standing ties without those of unnamed people to whom a pronoun ties them ("its fighters"), unless they take part in
 * an event: the tie serves to roll them up, and there is nothing to roll up.
 */
export function withoutIdleTies(g: Grammar, ties: readonly Draft[], events: readonly Draft[]): Draft[] {
  const involved = new Set(events.flatMap(d => [...parties(d), ...(d.filling.object ?? [])]).map(f => f.token))
  const triggers = new Set(events.map(d => d.trigger))
  // who speaks takes part: "its treasurer said"
  for (const a of g.annotation.attributions) involved.add(a.sourceHead)
  return ties.filter(({ type, trigger, filling }) => {
    // "laid down their arms": in the plural those are weapons
    if (type === 'part_of' && /^arms$/i.test(g.tokens.text[trigger])) return false
    if ((type !== 'member' && type !== 'part_of') || involved.has(trigger) || triggers.has(g.tokens.head[trigger]))
      return true
    const [bearer] = filling.actor ?? []
    return (
      bearer?.token !== trigger || !dependents(g.tokens, trigger, 'nmod:poss').some(p => g.tokens.upos[p] === 'PRON')
    )
  })
}
