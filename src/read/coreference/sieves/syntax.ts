import type { Tokens } from '../../annotation.js'
import { mentionHeadedBy } from '../../mentions/lookup.js'
import { children, relation } from '../../tree.js'
import type { Facts } from '../facts.js'
import type { Resolution, Sieve } from '../sieve.js'

const isPlace = ({ kind }: Facts) => kind === 'place' || kind === 'state'
/** A body and the place that it is in: "Rivers College, Antar". */
const isSeat = (a: Facts, b: Facts) => a.name !== null && b.name !== null && isPlace(a) !== isPlace(b)

const compatible = (a: Facts, b: Facts) =>
  !isSeat(a, b) &&
  (a.number === b.number || a.number === 'any' || b.number === 'any') &&
  (a.kind === b.kind || a.kind === 'other' || b.kind === 'other' || (a.kind !== 'person' && b.kind !== 'person'))

/** "Omar Hadi, the mayor"; "the mayor, Omar Hadi". */
export const appositions: Sieve = {
  name: 'appositions',
  reason: 'An apposition names again what stands before it.',
  example: 'Lena Berg, the mayor of the port, resigned.',
  run(resolution) {
    const { annotation, facts, chains } = resolution
    const { tokens } = annotation
    facts.forEach((fact, i) => {
      if (relation(tokens.deprel[fact.mention.head]) !== 'appos' || isSubject(tokens, fact)) return
      const before = whole(resolution, mentionHeadedBy(annotation, tokens.head[fact.mention.head]), fact)
      if (/^[:“"‘']$/.test(tokens.text[fact.mention.first - 1] ?? '')) return
      if (before >= 0 && (takesUpClause(facts[before], fact) || areTwo(facts[before], fact))) return
      if (before >= 0 && before !== i && compatible(facts[before], fact) && !isWhole(facts[before], fact, tokens))
        chains.merge(before, i)
    })
    facts.forEach((fact, i) => {
      const before = besideComma(resolution, i)
      if (before >= 0) chains.merge(before, i)
      const bearer = bareTitle(resolution, fact, i)
      if (bearer >= 0) chains.merge(bearer, i)
      const body = bodyBeside(resolution, fact, i)
      if (body >= 0) chains.merge(body, i)
      const name = fact.pronoun ? bodyBehindWe(resolution, fact, i) : nameBehindComma(resolution, fact, i)
      if (name >= 0) chains.merge(i, name)
    })
  },
}

/** "The Arakan Army, the TNLA and others": two names side by side are two in a list, whatever the tree says. */
function areTwo(before: Facts, after: Facts): boolean {
  const named = ({ name, mention, modifier }: Facts) => name !== null && !name.nationality && mention.named && !modifier
  return named(before) && named(after) && before.kind === after.kind && before.kind !== 'person'
}

/** "shot two men in Alba, a charge that the army denies": what is said of a whole clause names no town and no person. */
function takesUpClause(before: Facts, after: Facts): boolean {
  const [noun, name] = after.name ? [before, after] : [after, before]
  return name.name !== null && !noun.name && CLAUSAL.has(noun.noun)
}

/** Nouns that take up what a clause tells. */
const CLAUSAL = new Set(
  'charge claim allegation accusation assertion move step decision act action measure attack strike raid killing blow figure number total demand threat promise offer suggestion'.split(
    ' ',
  ),
)

/** "The head of the customs service, Omar Hadi": what a person's name stands beside is the person before it, not what that is of. */
function whole({ facts }: Resolution, before: number, { name, kind }: Facts): number {
  if (before < 0 || !name || kind !== 'person' || facts[before].kind === 'person') return before
  const { mention } = facts[before]
  for (let k = before - 1; k >= 0 && facts[k].sentence === facts[before].sentence; k--)
    if (facts[k].kind === 'person' && facts[k].mention.last === mention.last) return k
  return before
}

/** "said Front commander Omar Hadi": a description without an article right before the name of one person. */
function bareTitle({ annotation, facts }: Resolution, { mention, ...fact }: Facts, at: number): number {
  if (fact.kind !== 'person' || fact.name || fact.pronoun || fact.number !== 'sing' || fact.modifier) return -1
  if (/^(?:DET|PRON|ADP|NUM)$/.test(annotation.tokens.upos[mention.first])) return -1
  // "Prosecutor Ana Vell", where the tree has the title for the head
  const inner = facts[at + 1]
  const holds = inner?.mention.first === mention.core + 1 && inner.mention.last === mention.last
  if (holds && inner.name && inner.kind === 'person') return at + 1
  if (mention.core !== mention.last - 1) return -1
  for (let j = at + 1; j < facts.length && facts[j].mention.first <= mention.last; j++)
    if (facts[j].mention.first === mention.last && facts[j].kind === 'person' && facts[j].name) return j
  return -1
}

/** "The Civic Guard, a vigilante group set up in May": a body that is named, a comma, and what sort of body it is. */
function bodyBeside({ annotation, facts }: Resolution, fact: Facts, at: number): number {
  const { tokens } = annotation
  const { mention, kind, name, pronoun, opening } = fact
  if ((kind !== 'organization' && kind !== 'unit') || name || pronoun || fact.relation === 'conj') return -1
  if (tokens.text[mention.first - 1] !== ',' || fact.number === 'plur' || isSubject(tokens, fact)) return -1
  if (opening !== 'a' && opening !== 'an' && !(tokens.text[mention.last] === ',' && mention.first + 1 < mention.last))
    return -1
  for (let j = at - 1; j >= 0 && facts[j].sentence === fact.sentence && at - j < 12; j--) {
    const other = facts[j]
    if (other.mention.last !== mention.first - 1 || !other.name || other.pronoun || other.modifier) continue
    return other.kind === 'organization' || other.kind === 'unit' ? j : -1
  }
  return -1
}

/** "According to Omar Hadi, the mayor is ill": a definite description right before a finite verb, whatever the tree says. */
function isSubject({ xpos, text }: Tokens, { mention, definite, name }: Facts): boolean {
  const comma = text[mention.first - 1] === ','
  return comma && definite && !name && /^(?:VB[DPZ]|MD)$/.test(xpos[mention.last])
}

/** "2nd Battalion, 5th Regiment"; "the squadron, part of the wing": what stands behind is the whole of what stands before it. */
function isWhole(before: Facts, after: Facts, tokens: Tokens): boolean {
  if (isOfNamed(tokens, after)) return true
  if (/^part$/.test(after.opening) && after.mention.head === after.mention.first) return true
  const told = after.mention.named || /^\d/.test(after.opening)
  return (
    before.kind === 'unit' &&
    (after.kind === 'unit' || after.kind === 'organization') &&
    told &&
    before.noun !== after.noun
  )
}

/** "part of the division", "a splinter group of the Front": the name is the whole's, not that of what is spoken of. */
function isOfNamed(tokens: Tokens, { mention: { head, core, named } }: Facts): boolean {
  return named && head < core && tokens.text.slice(head + 1, core).includes('of')
}

/**
 * "Omar Hadi, a gang leader from Riga, was killed", where the tree says otherwise: a person's name, a comma, and a
 * singular description with an article. Gives the mention of the name, or -1.
 */
function besideComma({ annotation, facts }: Resolution, at: number): number {
  const { tokens } = annotation
  const fact = facts[at]
  const { first } = fact.mention
  if (fact.kind !== 'person' || fact.name || fact.pronoun || fact.number !== 'sing' || fact.relation === 'conj')
    return -1
  // "Omar Hadi, head of the guard, resigned": without an article only an office with what it is held in
  const bare = first === fact.mention.head && tokens.text[first + 1] === 'of' && tokens.upos[first] === 'NOUN'
  if (tokens.text[first - 1] !== ',' || !(bare || /^(?:an?|the)$/.test(fact.opening))) return -1
  if (!bare && isSubject(tokens, fact)) return -1
  // "Ana Rell, Omar Hadi, a cook": a list of persons; what hangs on a date is none
  const isListed = (head: number) => {
    const first = mentionHeadedBy(annotation, tokens.head[head])
    return first >= 0 && facts[first].kind === 'person'
  }
  for (let j = at - 1; j >= Math.max(0, at - 20) && facts[j].sentence === fact.sentence; j--) {
    const { mention, kind, name, relation } = facts[j]
    if (mention.last === first - 1 && kind === 'person' && name)
      return mention.named && (relation !== 'conj' || !isListed(mention.head)) ? j : -1
  }
  return -1
}

/** "We, the Revolutionary Council, declare": the body between commas, or -1. */
function bodyBehindWe({ annotation, facts }: Resolution, { mention, pronoun }: Facts, at: number): number {
  const { text } = annotation.tokens
  if (pronoun?.person !== 1 || pronoun.number !== 'plur' || text[mention.last] !== ',') return -1
  const other = facts[at + 1]
  const fits =
    other?.mention.first === mention.last + 1 && !other.pronoun && other.kind !== 'place' && other.kind !== 'other'
  return fits && text[other.mention.last] === ',' ? at + 1 : -1
}

/**
 * "A spokesman for the council, Omar Hadi, denied it", where the tree says otherwise: one person described, and a person's
 * name between commas. Gives the mention of the name, or -1.
 */
function nameBehindComma({ annotation, facts }: Resolution, { mention, ...fact }: Facts, at: number): number {
  const { tokens } = annotation
  if (fact.kind !== 'person' || fact.name || fact.pronoun || fact.number !== 'sing' || fact.modifier) return -1
  let { last } = mention
  for (const child of children(tokens, mention.head))
    if (child >= last && relation(tokens.deprel[child]) === 'nmod')
      last = facts[mentionHeadedBy(annotation, child)]?.mention.last ?? last
  if (tokens.text[last] !== ',') return -1
  // "a critic of the governor, Omar Hadi": the one who is named is the governor
  for (let j = at + 1; j < facts.length && facts[j].mention.first < last; j++)
    if (facts[j].mention.last === last && facts[j].kind === 'person' && !facts[j].name) return -1
  for (let j = at + 1; j < facts.length && facts[j].mention.first <= last + 1; j++) {
    const other = facts[j]
    if (other.mention.first !== last + 1 || other.kind !== 'person' || !other.name) continue
    const closes = tokens.text[other.mention.last] === ','
    const goesOn = /^(?:and|or|&)$/i.test(tokens.text[other.mention.last + 1] ?? '')
    const listed = other.relation === 'conj' && tokens.head[other.mention.head] === mention.head
    return closes && !goesOn && !listed && other.sentence === fact.sentence ? j : -1
  }
  return -1
}

/** "a commando who defected": the relative pronoun is the noun that its clause hangs on. */
export const relativePronouns: Sieve = {
  name: 'relative pronouns',
  reason: 'A relative pronoun stands for the noun that its clause is about.',
  example: 'The sailor who left the ship wrote a book that sold well.',
  run(resolution) {
    const { annotation, facts, chains } = resolution
    const { tokens } = annotation
    facts.forEach((fact, i) => {
      if (!fact.pronoun?.relative) return
      for (let t = fact.mention.head, steps = 0; t >= 0 && steps < 6; t = tokens.head[t], steps++) {
        if (tokens.deprel[t] !== 'acl:relcl') continue
        const antecedent = mentionHeadedBy(annotation, tokens.head[t])
        if (antecedent < 0 || !fits(resolution, antecedent, i)) break
        if (antecedent !== i && facts[antecedent].mention.first < fact.mention.first) chains.merge(antecedent, i)
        return
      }
      // Without a relative clause in the tree, or with one on a noun that it cannot mean: the phrase that ends right before it.
      const before = /^(?:who|whom|which)$/.test(fact.opening) ? phraseBefore(resolution, i) : -1
      if (before >= 0) chains.merge(before, i)
    })
  },
}

/** "who leads" is one, "who lead" are many; and "who" is somebody, never a unit or a place where people stand beside it. */
function fits({ annotation, facts }: Resolution, antecedent: number, pronoun: number): boolean {
  const { tokens } = annotation
  const { opening, mention } = facts[pronoun]
  const { number, kind } = facts[antecedent]
  if (!/^(?:who|which)$/.test(opening)) return true
  const verb = tokens.upos[mention.last] === 'ADV' ? mention.last + 1 : mention.last
  const one = tokens.xpos[verb] === 'VBZ' || /^was$/i.test(tokens.text[verb])
  const many = tokens.xpos[verb] === 'VBP' || /^were$/i.test(tokens.text[verb])
  if ((one && number === 'plur') || (many && number === 'sing' && facts[antecedent].kind === 'person')) return false
  return opening !== 'who' || (kind !== 'unit' && kind !== 'place')
}

/** The longest phrase that fits and ends right before a mention, a comma and a preposition apart; for "who", else the nearest people. */
function phraseBefore(resolution: Resolution, at: number): number {
  const { annotation, facts } = resolution
  const { tokens } = annotation
  let end = facts[at].mention.first
  if (tokens.upos[end - 1] === 'ADP') end--
  if (tokens.text[end - 1] === ',') end--
  let best = -1
  for (let j = at - 1; j >= Math.max(0, at - 20) && facts[j].sentence === facts[at].sentence; j--)
    if (
      facts[j].mention.last === end &&
      !facts[j].pronoun &&
      fits(resolution, j, at) &&
      (best < 0 || facts[j].mention.first <= facts[best].mention.first)
    )
      best = j
  if (best >= 0 || facts[at].opening !== 'who' || tokens.text[end] !== ',') return best
  for (let j = at - 1; j >= Math.max(0, at - 20) && facts[j].sentence === facts[at].sentence; j--) {
    const { kind, pronoun, modifier } = facts[j]
    if ((kind === 'person' || kind === 'group') && !pronoun && !modifier && fits(resolution, j, at)) return j
  }
  return -1
}

/** "Omar Hadi is the mayor": the predicate says again who the subject is, where it is definite or a name. */
export const predicates: Sieve = {
  name: 'predicate nominals',
  reason: 'A definite predicate after "be" identifies the subject.',
  example: 'Lena Berg is the mayor of the port.',
  run({ annotation, facts, chains }) {
    const { tokens } = annotation
    facts.forEach((fact, i) => {
      if (fact.pronoun || fact.relation !== 'nsubj' || tokens.head[fact.mention.head] < 0) return
      const predicate = mentionHeadedBy(annotation, tokens.head[fact.mention.head])
      if (predicate < 0 || predicate === i) return
      const other = facts[predicate]
      if (
        !other.pronoun &&
        (other.definite || other.name) &&
        !isOfNamed(tokens, other) &&
        fact.name &&
        other.kind === fact.kind &&
        compatible(fact, other)
      )
        chains.merge(i, predicate)
    })
  },
}
