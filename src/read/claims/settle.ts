import { dependents, governs, relation } from '../tree.js'
import { agentOf, ownerOf } from './agent.js'
import type { Draft } from './draft.js'
import { parties } from './draft.js'
import type { Filler, Grammar } from './grammar/index.js'
import { RECIPROCAL } from './grammar/subject.js'
import { isPassive, isVerb, lemma } from './grammar/words.js'
import { entityAt, OF_WORDS, withoutMatter } from './matter.js'
import { acts, mayAct, mentionOf, standing } from './party.js'
import { addPlace } from './place.js'
import { garrisonOf, isSeat, ownersHit } from './premises.js'
import type { Role } from './role.js'
import { isOneOf } from './senses/constraint.js'

type Filling = Partial<Record<Role, readonly Filler[]>>

/** Types whose actor may be an event or a thing, because they judge it. */
const JUDGING = new Set(['assess', 'goal'])

/** Puts parties where a phrase only leads to one, and gives up a draft without any party. */
export function settle(g: Grammar, draft: Draft): Draft | null {
  const filling: Filling = { ...draft.filling }
  const at = (f: Filler) => standing(g.annotation, f.token)
  // "nobody was arrested" names no party; the modality says that it did not happen
  let nobody = false
  for (const role of ['actor', 'recipient'] as const) {
    const named = filling[role]?.filter(f => !isNobody(g, f.token))
    if (!named || named.length === filling[role]?.length) continue
    nobody = true
    filling[role] = named
  }
  let means = false
  if (filling.actor && !JUDGING.has(draft.type)) {
    const actor = replaced(filling.actor, f => {
      if (at(f).kind === 'place') return []
      const user = at(f).kind === 'other' ? userOf(g, f.token) : []
      if (user.length || acts(g, f.token)) return user
      const agent = agentOf(g, f.token)
      // "tanks of the 4th Division shelled the hill": what fires is told of whose it is
      return agent.length || !FORCE.has(draft.type) ? agent : ownerOf(g, f.token).map(o => ({ ...o, words: f.token }))
    })
    const acting = actor.filter(
      f =>
        mayAct(at(f)) ||
        acts(g, f.token) ||
        (g.knowledge.isEventNoun(lemma(g.tokens, f.token)) &&
          !(draft.type === 'assault' && isOneOf(g, f.token, ['=heavy']))),
    )
    // "a car bomb killed ten men": the means is told, not who used it
    means = draft.type === 'assault' && !acting.length && filling.actor.every(f => isOneOf(g, f.token, MEANS))
    if (!acting.length && !nobody && !(means && filling.recipient?.length)) return null
    filling.actor = acting
  }
  // "spoke to the newspaper by phone": who tells the press something consults with nobody
  if (
    draft.mode === 'phone' &&
    filling.recipient?.length &&
    filling.recipient.every(f => isOneOf(g, f.token, ['=press']))
  )
    return null
  // "the Oslo accord": a name alone is what the agreement is called after; "the Alba-Utopia accord" has two
  if (draft.type === 'agree' && isCalledAfter(g, draft, filling)) return null
  const reflexive = filling.recipient?.some(f => SELF.test(g.tokens.text[f.token]))
  // "barricaded themselves", "finances itself": who does it to himself represses and helps nobody
  if (reflexive && (draft.type === 'coerce' || draft.type === 'aid')) return null
  if (reflexive) filling.recipient = filling.recipient?.filter(f => !SELF.test(g.tokens.text[f.token]))
  // "led the siege of Alba" heads no town
  if (draft.type === 'leads' && filling.recipient?.some(f => isEvent(g, f.token))) return null
  if (filling.recipient) {
    const things = filling.recipient.filter(f => at(f).kind === 'other' || isSeat(g, f.token))
    const acting = new Set(filling.actor?.map(f => entityAt(g, f.token)).filter(e => e >= 0))
    const agents = new Set(filling.actor?.map(f => f.token))
    const recipient = replaced(filling.recipient, f =>
      (at(f).kind === 'other' && !OF_WORDS.has(draft.type)) || lemma(g.tokens, f.token) === 'side'
        ? // "attacked their former barracks": nobody acts on himself
          ownerOf(g, f.token).filter(o => !acting.has(entityAt(g, o.token)))
        : garrisonOf(g, draft, f.token).filter(o => !acting.has(entityAt(g, o.token)) && !agents.has(o.token)),
    )
    if (things.length && !filling.object && recipient.some((f, i) => f !== filling.recipient?.[i]))
      filling.object = things
    const actors = new Set(filling.actor?.map(f => f.token))
    // "destroying the clan heavy weapons": a name that the tree takes for a receiver is the owner
    const receiver =
      g
        .functions(draft.trigger)
        .get('indirect')
        ?.filter(f => mayAct(at(f))) ?? []
    if (things.length && receiver.length && HOSTILE.has(draft.type)) {
      filling.object ??= things
      filling.recipient = receiver
    } else {
      const own = recipient.filter(f => isOwn(g, draft.type, f.token, actors))
      if (own.length && draft.type !== 'agree') filling.object ??= own
      filling.recipient = recipient.filter(
        f =>
          f.path.includes(RECIPROCAL) ||
          // "closed their borders" closes nobody's own
          (!actors.has(f.token) && !(f.path.includes('poss') && acting.has(entityAt(g, f.token))) && !own.includes(f)),
      )
    }
  }
  // "flew in support of the operation": a deed gets no help, those who do it are not named
  const deeds = draft.type === 'aid' ? filling.recipient?.filter(f => at(f).kind === 'other' && isDeed(g, f.token)) : []
  if (deeds?.length) {
    filling.object ??= deeds
    filling.recipient = filling.recipient?.filter(f => !deeds.includes(f))
  }
  // "clashes broke out", "a warrant for his arrest": an event goes nowhere, and nobody arrests one
  const events = (role: Role) => !!filling[role]?.length && filling[role].every(f => isEvent(g, f.token))
  if ((draft.type === 'move' && events('actor')) || (draft.mode === 'arrest' && events('recipient'))) return null
  withoutMatter(g, draft, filling)
  faceEachOther(g, draft, filling)
  if (!filling.recipient?.length && HOSTILE.has(draft.type)) addTarget(g, draft, filling)
  const harmed = filling.actor?.length || means || isDamage(g, { ...draft, filling })
  // "a missile fired by the rebels": what is used is not what is hit
  const used = draft.entry?.frameName === 'uses-against'
  if (!filling.recipient?.length && HARMING.has(draft.type) && filling.object?.length && harmed && !used)
    // where no owner is named, the first thing stands for those that were hit
    filling.recipient = ownersHit(g, draft, filling) ?? filling.object.slice(0, 1)
  if (
    (draft.type === 'protest' || (draft.type === 'retreat' && draft.mode === 'withdraw')) &&
    filling.recipient?.length
  ) {
    // whom a protest is meant for is a party; a square or a town is where it is held, and what one withdraws from
    const where = filling.recipient.filter(f => at(f).kind === 'place')
    if (where.length) {
      filling.place ??= where
      filling.recipient = filling.recipient.filter(f => !where.includes(f))
    }
  }
  // "troops were deployed to the valley": where nobody is said to have sent them, those deployed are who is there
  if (draft.type === 'mobilize' && !filling.actor?.length && isPassive(g.tokens, draft.trigger)) {
    const deployed = filling.object?.filter(f => mayAct(at(f)))
    if (deployed?.length) {
      filling.actor = deployed
      delete filling.object
    }
  }
  addObject(g, draft, filling)
  addPlace(g, draft, filling)
  // "highly trained guards" are of a kind; only who trained them makes it an event
  if (relation(g.tokens.deprel[draft.trigger]) === 'amod' && isVerb(g.tokens, draft.trigger) && !filling.actor?.length)
    return null
  const settled: Draft = { ...draft, filling }
  const ground = draft.type === 'coerce' || draft.type === 'assault'
  const somebody = (f: Filler) =>
    mayAct(at(f)) ||
    (ground && at(f).kind === 'place') ||
    acts(g, f.token) ||
    g.knowledge.isEventNoun(lemma(g.tokens, f.token), FORCE)
  return nobody || parties(settled).some(somebody) || JUDGING.has(draft.type) || means || isDamage(g, settled)
    ? settled
    : null
}

/**
 * What was handed over, asked for or used, where it is a word of the pattern ("sent money", "requested support", "engaged in
 * smuggling rifles") or counted strikes ("conducted five airstrikes"). A verb is never a thing, a named place is none that
 * is taken.
 */
function addObject(g: Grammar, { type, trigger, words }: Draft, filling: Filling): void {
  const { tokens } = g
  const things = filling.object?.filter(f => {
    const { kind, named } = standing(g.annotation, f.token)
    if (isVerb(tokens, f.token) || /^(?:distance|way)$/.test(lemma(tokens, f.token))) return false
    return !(named && (kind === 'place' || kind === 'state'))
  })
  if (things?.length) filling.object = things
  else delete filling.object
  if (filling.object) return
  const objects = new Set(dependents(tokens, trigger, 'obj', 'nsubj:pass'))
  const worded = HANDING.has(type) ? words.find(t => objects.has(t) && tokens.upos[t] === 'NOUN') : undefined
  const gerund = words.find(t => tokens.xpos[t] === 'VBG')
  const counted =
    type === 'assault'
      ? [trigger, ...words].find(
          t => tokens.upos[t] === 'NOUN' && dependents(tokens, t, 'nummod').some(n => !g.inTime(n)),
        )
      : undefined
  const token = worded ?? counted
  if (token !== undefined) filling.object = [{ token, path: 'pattern', cost: 0 }]
  else if (gerund !== undefined && HANDING.has(type)) {
    const inner = g.functions(gerund).get('object')
    if (inner) filling.object = inner
  }
}

/** Types whose patterns name what changes hands. */
const HANDING = new Set(['aid', 'request', 'mobilize', 'cooperate'])

/** "The pipeline was blown up": force against a thing counts although nobody is named, where it is told as a deed. */
function isDamage(g: Grammar, { type, trigger, filling }: Draft): boolean {
  if (
    type !== 'assault' ||
    !(filling.recipient ?? filling.object)?.length ||
    !isVerb(g.tokens, trigger) ||
    !isPassive(g.tokens, trigger)
  )
    return false
  return !g.functions(trigger).has('by') && dependents(g.tokens, trigger, 'aux').length > 0
}

/** "a drone fired by the guard hit the mill": who used a thing, as the participle behind it says. */
function userOf(g: Grammar, token: number): readonly Filler[] {
  for (const participle of dependents(g.tokens, token, 'acl')) {
    if (!isPassive(g.tokens, participle)) continue
    const user = g
      .functions(participle)
      .get('subject')
      ?.filter(f => mayAct(standing(g.annotation, f.token)))
    if (user?.length) return user.map(f => ({ ...f, path: `acl>${f.path}`, cost: f.cost + 0.5, words: token }))
  }
  return []
}

/** Whether a noun that stands for nobody names an event. */
function isEvent(g: Grammar, token: number): boolean {
  return standing(g.annotation, token).kind === 'other' && g.knowledge.isEventNoun(lemma(g.tokens, token))
}

const SELF = /^(?:my|your|him|her|it|our|them|one)sel(?:f|ves)$/i

/** Whether the noun of an agreement has nothing but one name before it. */
function isCalledAfter(g: Grammar, { trigger }: Draft, { actor = [], recipient = [] }: Filling): boolean {
  if (isVerb(g.tokens, trigger) || recipient.length || actor.length !== 1) return false
  return actor[0].path.endsWith('compound') && standing(g.annotation, actor[0].token).named
}

/** What kills or destroys where nobody is said to have used it. */
const MEANS = [
  '=weapons',
  '=heavy',
  'bomb',
  'blast',
  'explosion',
  'mine',
  'landmine',
  'ied',
  'grenade',
  'bullet',
  'stone',
  'rock',
  'brick',
  'shrapnel',
  'knife',
]

/** Pronouns that deny that there is anybody. */
function isNobody(g: Grammar, token: number): boolean {
  const word = g.tokens.text[token].toLowerCase()
  return word === 'nobody' || word === 'none' || (word === 'one' && g.tokens.text[token - 1]?.toLowerCase() === 'no')
}

/** Types in which one's own people are moved, not acted upon. */
const OWN_FORCES = new Set(['retreat', 'mobilize', 'agree', 'cooperate'])

/** "withdrew its troops": a party whose possessive is the one who acts. */
function isOwn(g: Grammar, type: string, token: number, actors: ReadonlySet<number>): boolean {
  if (!OWN_FORCES.has(type) && type !== 'sanction') return false
  const { annotation } = g
  // "agreed with its neighbours": those are others
  if (OTHERS.has(lemma(g.tokens, token))) return false
  return dependents(g.tokens, token, 'nmod:poss').some(owner => {
    const whose = annotation.mentions[mentionOf(annotation, owner)]
    if (!whose?.pronoun || whose.entity < 0) return false
    return [...actors].some(a => annotation.mentions[mentionOf(annotation, a)]?.entity === whose.entity)
  })
}

/** Nouns of people who are somebody's without being of his party. */
const OTHERS = new Set(
  'counterpart neighbour neighbor ally rival enemy partner opponent colleague brother sister host peer victim foe'.split(
    ' ',
  ),
)

/** Events that can stand for whoever leads them: "the air strikes destroyed two bridges". */
const FORCE: ReadonlySet<string> = new Set(['assault', 'mobilize', 'coerce'])

/** Types whose other party may stand behind "against", however far below the trigger the tree hangs it. */
const HOSTILE = new Set(['assault', 'coerce', 'mobilize', 'sanction', 'accuse', 'protest', 'threaten'])

/** Hostile types that bear on what stands as the object; forces that are mobilised are one's own. */
const HARMING = new Set([...HOSTILE].filter(type => type !== 'mobilize' && !OF_WORDS.has(type)))

/** "conducted six strikes with mortars against the guard": the nearest party below the trigger with "against". */
function addTarget(g: Grammar, draft: Draft, filling: Filling): void {
  const { tokens } = g
  const actors = new Set(filling.actor?.map(f => f.token))
  const { last } = g.annotation.sentences[tokens.sentence[draft.trigger]]
  for (let t = draft.trigger + 1; t < last; t++) {
    if (tokens.text[t].toLowerCase() !== 'against' || tokens.deprel[t] !== 'case') continue
    const noun = tokens.head[t]
    if (actors.has(noun) || g.inTime(noun) || !governs(tokens, draft.trigger, noun)) continue
    const owner = standing(g.annotation, noun).kind === 'other' ? ownerOf(g, noun) : []
    if (!owner.length && !acts(g, noun) && !mayAct(standing(g.annotation, noun))) continue
    filling.recipient = owner.length ? owner : [{ token: noun, path: '…against', cost: 1.5 }]
    return
  }
}

const DEEDS = /^(?:operation|mission|effort|exercise|campaign|drill|response|deployment|patrol|offensive)$/

/** Whether a noun or a name is that of something done: "Operation Steady Hand", "the stabilisation effort". */
function isDeed(g: Grammar, token: number): boolean {
  const name = g.annotation.names[g.nameAt(token)]
  return (
    DEEDS.test(lemma(g.tokens, name ? name.first : token)) || g.knowledge.isEventNoun(lemma(g.tokens, token), FORCE)
  )
}

/** Types whose joint actors do it with each other, whatever else the clause names. */
const MUTUAL = new Set(['agree', 'consult', 'cooperate', 'merge', 'ally', 'rival'])

/** "A and B agreed to …": joint actors of a mutual act stand on both sides of it, where no other side is named. */
function faceEachOther(g: Grammar, draft: Draft, filling: Filling): void {
  const { actor = [], recipient = [] } = filling
  if (actor.length < 2 || !(draft.symmetric || MUTUAL.has(draft.type))) return
  const named = recipient.some(
    f =>
      !draft.words.includes(f.token) &&
      mayAct(standing(g.annotation, f.token)) &&
      !/^(?:x|c)comp|^acl|^advcl/.test(f.path),
  )
  if (named) return
  filling.actor = actor.slice(0, 1)
  filling.recipient = actor.slice(1)
}

/** Every filler, or what it leads to; a token once. */
function replaced(fillers: readonly Filler[], lead: (filler: Filler) => readonly Filler[]): readonly Filler[] {
  const found: Filler[] = []
  for (const filler of fillers) {
    const others = lead(filler)
    for (const f of others.length ? others : [filler]) if (!found.some(o => o.token === f.token)) found.push(f)
  }
  return found
}
