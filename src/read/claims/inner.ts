import { dependents } from '../tree.js'
import type { Draft } from './draft.js'
import type { Filler, Grammar } from './grammar/index.js'
import { conjuncts, firstConjunct, isVerb, lemma } from './grammar/words.js'
import { mayAct, standing } from './party.js'

/** Types of words about an event that is told beside them: what is asked, promised, threatened or refused. */
const SPOKEN: ReadonlySet<string> = new Set(['agree', 'threaten', 'request', 'reject'])
/** Types of harm: who promises one threatens, and who plans one agrees to nothing. */
const HARM: ReadonlySet<string> = new Set(['assault', 'coerce', 'sanction', 'mobilize'])
/** Verbs whose promise of force is a threat; a promise to end something is none. */
const VOWING: ReadonlySet<string> = new Set(['vow', 'swear', 'pledge', 'promise'])
const FORCE: ReadonlySet<string> = new Set(['assault', 'coerce'])
/** Verbs whose friendly reading needs a friendly act; behind "agreed to" any act is agreed. */
const PLANNING: ReadonlySet<string> = new Set(['plan', 'intend', 'propose', 'hope', 'set', 'due', 'announce', 'ready'])
/** Verbs of leaving undone: what is refused did not happen, and the refusal tells all of it. */
const REFUSING: ReadonlySet<string> = new Set(['refuse', 'decline', 'rule', 'refusal', 'unwilling', 'reluctant'])
/** Verbs of preparing what is told as intended. */
const PLOTTING: ReadonlySet<string> = new Set(['plan', 'plot', 'conspire', 'scheme'])
/** Nouns of asking. */
const DEMANDS: ReadonlySet<string> = new Set(['demand', 'call', 'request', 'appeal', 'order', 'plea', 'ultimatum'])
/** The mode of the threat by the mode or type of what is threatened. */
const THREAT: ReadonlyMap<string, string> = new Map([
  ['arrest', 'arrest'],
  ['expel', 'expel'],
  ['deport', 'expel'],
  ['seize', 'territory'],
  ['restrict', 'restrict'],
  ['assault', 'violence'],
])

/**
 * The drafts of asking, promising, threatening and refusing with their parties as the event has them that they speak of:
 * who is asked does it and never suffers it, who is threatened suffers it; what is refused is not told a second time.
 */
export function withInner(g: Grammar, drafts: readonly Draft[]): Draft[] {
  const byTrigger = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const list = byTrigger.get(draft.trigger)
    if (list) list.push(draft)
    else byTrigger.set(draft.trigger, [draft])
  }
  const dropped = new Set<Draft>()
  const adjusted = drafts.map(draft => {
    // "planned attacks on the wells": those are told by themselves
    if (draft.type === 'mobilize' && PLOTTING.has(lemma(g.tokens, draft.trigger))) {
      if (innerOf(g, draft, byTrigger).some(i => i.type === 'assault' || i.type === 'coerce')) dropped.add(draft)
      return draft
    }
    if (!SPOKEN.has(draft.type)) return draft
    const inner = innerOf(g, draft, byTrigger)
    if (!inner.length) return draft
    const changed = adjust(g, draft, inner)
    if (!changed) dropped.add(draft)
    if (draft.type === 'reject' && REFUSING.has(lemma(g.tokens, draft.trigger)))
      for (const i of inner) if (isVerb(g.tokens, i.trigger) && sameActor(i, draft)) dropped.add(i)
    if (draft.type === 'reject') for (const i of demanded(g, draft, byTrigger)) dropped.add(i)
    return changed ?? draft
  })
  const kept = withAccused(
    g,
    adjusted.filter((draft, i) => !dropped.has(draft) && !dropped.has(drafts[i])),
  )
  const open = kept.filter(d => d.type === 'aid' && !d.filling.recipient?.length && !isVerb(g.tokens, d.trigger))
  const given = new Map(askedFor(g, open, kept).map(draft => [`${draft.trigger} ${draft.mode}`, draft]))
  return kept.map(draft => (open.includes(draft) ? (given.get(`${draft.trigger} ${draft.mode}`) ?? draft) : draft))
}

/** Prepositions behind which a charge stands. */
const CHARGES = ['for', 'of', 'with', 'over', 'in']

/** "blamed the militia for the massacre": who is accused or convicted of an event that names no doer did it. */
function withAccused(g: Grammar, drafts: readonly Draft[]): readonly Draft[] {
  const doers = new Map<number, readonly Filler[]>()
  for (const { type, mode, trigger, filling } of drafts) {
    if (type !== 'accuse' && mode !== 'convict') continue
    const accused = filling.recipient?.filter(f => mayAct(standing(g.annotation, f.token)))
    if (!accused?.length || !isVerb(g.tokens, trigger)) continue
    const functions = g.functions(trigger)
    for (const name of CHARGES) for (const f of functions.get(name) ?? []) doers.set(f.token, accused)
  }
  if (!doers.size) return drafts
  return drafts.map(draft => {
    const accused = doers.get(draft.trigger)
    const { actor, recipient } = draft.filling
    if (!accused || actor?.length || isVerb(g.tokens, draft.trigger) || !HARM.has(draft.type)) return draft
    if (accused.some(a => recipient?.some(r => r.token === a.token))) return draft
    return { ...draft, filling: { ...draft.filling, actor: accused.map(f => ({ ...f, cost: f.cost + 0.5 })) } }
  })
}

/** The drafts of what a predicate speaks of: its complement clauses, its object, and what those only begin or carry out. */
function innerOf(g: Grammar, draft: Draft, byTrigger: ReadonlyMap<number, readonly Draft[]>): Draft[] {
  const { tokens } = g
  const functions = g.functions(draft.trigger)
  const anchors = new Set<number>()
  for (const { token } of functions.get('clause') ?? [])
    for (const clause of conjuncts(tokens, token)) {
      anchors.add(clause)
      for (const below of dependents(tokens, clause, 'xcomp', 'obj')) anchors.add(below)
    }
  for (const token of [...(functions.get('object') ?? []).map(f => f.token), ...draft.words]) anchors.add(token)
  anchors.delete(draft.trigger)
  const found: Draft[] = []
  for (const anchor of anchors) for (const inner of byTrigger.get(anchor) ?? []) if (inner !== draft) found.push(inner)
  return found
}

/** "rejected a demand to free the miners": what was demanded and turned down is not told either. */
function demanded(g: Grammar, draft: Draft, byTrigger: ReadonlyMap<number, readonly Draft[]>): readonly Draft[] {
  if (!isVerb(g.tokens, draft.trigger)) return []
  const objects = [...draft.words, ...(g.functions(draft.trigger).get('object') ?? []).map(f => f.token)]
  return objects
    .filter(o => DEMANDS.has(lemma(g.tokens, o)))
    .flatMap(o => (g.functions(o).get('clause') ?? []).flatMap(f => conjuncts(g.tokens, f.token)))
    .flatMap(clause => byTrigger.get(clause) ?? [])
}

/** The frame of help that is named by the thing asked for; it is told only where somebody asks. */
export const ASKED = 'asked-of'

/** "asked the monks for shelter": what is asked for, given by those asked to those who ask, where the phrase names no others. */
export function askedFor(g: Grammar, things: readonly Draft[], drafts: readonly Draft[]): Draft[] {
  const { sentence } = g.tokens
  const requests = new Map<number, Draft[]>()
  if (things.length)
    for (const draft of drafts)
      if (draft.type === 'request' && draft.filling.actor?.length) {
        const list = requests.get(sentence[draft.trigger])
        if (list) list.push(draft)
        else requests.set(sentence[draft.trigger], [draft])
      }
  const found: Draft[] = []
  for (const thing of things) {
    const first = firstConjunct(g.tokens, thing.trigger)
    const request = requests.get(sentence[thing.trigger])?.find(
      d =>
        d.words.includes(first) ||
        ['object', 'for'].some(name =>
          g
            .functions(d.trigger)
            .get(name)
            ?.some(f => f.token === first),
        ),
    )
    if (request) found.push(givenBy(thing, request))
  }
  return found
}

function givenBy(thing: Draft, { filling }: Draft): Draft {
  const { actor: asking = [], recipient: asked = [] } = filling
  const given = thing.filling.actor?.filter(f => !asking.some(a => a.token === f.token))
  const recipient = thing.filling.recipient?.length ? thing.filling.recipient : asking
  const actor = (given?.length ? given : asked).filter(f => !recipient.some(r => r.token === f.token))
  return { ...thing, filling: { ...thing.filling, actor, recipient } }
}

function adjust(g: Grammar, draft: Draft, inner: readonly Draft[]): Draft | null {
  const harm = inner.find(i => HARM.has(i.type) && isVerb(g.tokens, i.trigger))
  switch (draft.type) {
    case 'request':
      return asked(draft, inner)
    case 'threaten':
      // "promised not to attack them" promises no harm
      if (harm && sameActor(harm, draft) && isNegated(g, harm.trigger) && VOWING.has(lemma(g.tokens, draft.trigger)))
        return through(g, { ...draft, type: 'agree', mode: null }, inner)
      return foretold(draft, inner) ? null : through(g, draft, inner)
    case 'agree': {
      const word = lemma(g.tokens, draft.trigger)
      if (!harm || !sameActor(harm, draft) || isNegated(g, harm.trigger)) return through(g, draft, inner)
      if (VOWING.has(word) && !FORCE.has(harm.type) && harm.mode !== 'expel') return withRecipient(draft, [])
      if (VOWING.has(word) && harm.filling.recipient?.length)
        return {
          ...draft,
          type: 'threaten',
          mode: THREAT.get(harm.mode ?? '') ?? THREAT.get(harm.type) ?? null,
          symmetric: false,
          filling: { ...draft.filling, recipient: harm.filling.recipient },
        }
      if (VOWING.has(word) || PLANNING.has(word)) return null
      return through(g, draft, inner)
    }
    default:
      return through(g, draft, inner)
  }
}

/** "demanded the release of the miners": who suffers or enjoys what is asked is not the one who is asked. */
function asked(draft: Draft, inner: readonly Draft[]): Draft {
  const { recipient = [], actor = [] } = draft.filling
  const doers = new Set(inner.flatMap(i => i.filling.actor ?? []).map(f => f.token))
  const others = new Set(
    inner.flatMap(i => [...(i.filling.recipient ?? []), ...(i.filling.object ?? [])]).map(f => f.token),
  )
  const kept = recipient.filter(f => doers.has(f.token) || !others.has(f.token))
  if (kept.length) return kept.length === recipient.length ? draft : withRecipient(draft, kept)
  const asking = new Set(actor.map(f => f.token))
  const own = inner.flatMap(i => i.filling.actor ?? []).filter(f => !asking.has(f.token) && !f.path.includes('<'))
  return recipient.length || own.length ? withRecipient(draft, own) : draft
}

/** "warned that the army would shell the town": what somebody else will do is no threat by the one who warns of it. */
function foretold(draft: Draft, inner: readonly Draft[]): boolean {
  const { recipient = [], actor = [] } = draft.filling
  if (!recipient.length || !actor.length) return false
  return inner.some(
    i =>
      HARM.has(i.type) &&
      !sameActor(i, draft) &&
      recipient.every(f => i.filling.actor?.some(a => a.token === f.token)) &&
      recipient.every(f => /^ccomp/.test(f.path)),
  )
}

/** "threatened to expel the guards from the bay": the other party of a clause is the other party of its event. */
function through(g: Grammar, draft: Draft, inner: readonly Draft[]): Draft {
  const { recipient = [] } = draft.filling
  if (!recipient.length || !recipient.every(f => /^(?:ccomp|xcomp|advcl|acl)>/.test(f.path))) return draft
  const told = inner.filter(i => sameActor(i, draft))
  if (!told.length) return draft
  const parties = told
    .filter(i => !i.symmetric)
    .flatMap(i => i.filling.recipient ?? [])
    .filter(f => mayAct(standing(g.annotation, f.token)) || recipient.some(r => r.token === f.token))
  if (parties.length) return withRecipient(draft, unique(parties))
  const things = new Set(told.flatMap(i => i.filling.object ?? []).map(f => f.token))
  return withRecipient(
    draft,
    // "pledged to patrol together against pirates": whom it is against is none of those who pledge
    recipient.filter(f => !things.has(f.token) && !f.path.endsWith(':against')),
  )
}

function unique(fillers: readonly Filler[]): readonly Filler[] {
  return fillers.filter((f, i) => fillers.findIndex(o => o.token === f.token) === i)
}

function withRecipient(draft: Draft, recipient: readonly Filler[]): Draft {
  return { ...draft, filling: { ...draft.filling, recipient } }
}

function isNegated({ tokens }: Grammar, verb: number): boolean {
  return dependents(tokens, verb, 'advmod').some(a => /^(?:not|never|n't)$/i.test(tokens.text[a]))
}

/** Whether who acts in one draft acts in the other, or nobody is named in one of them. */
function sameActor(a: Draft, b: Draft): boolean {
  const others = new Set(b.filling.actor?.map(f => f.token))
  return !a.filling.actor?.length || !others.size || a.filling.actor.some(f => others.has(f.token))
}
