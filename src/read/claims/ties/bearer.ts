import { children, dependent, dependents, relation } from '../../tree.js'
import type { Filler, Grammar } from '../grammar/index.js'
import { antecedent, conjuncts, isPassive, isVerb, lemma } from '../grammar/words.js'
import { isParty, standing } from '../party.js'
import type { RoleNoun } from './role-nouns.js'
import type { Party, Surface } from './surface.js'

/**
 * Who bears a role: the name in apposition or with the title ("X, leader of Y"; "Prime Minister X"), the subject of a
 * copula ("X is a member of Y"), else the noun itself ("dozens of Y operatives").
 */
export function bearersOf(g: Grammar, noun: number, at: Surface): readonly Filler[] {
  const { tokens } = g
  const beside = besideOffice(g, noun, at)
  if (beside.length) return beside
  const head = tokens.head[noun]
  const rel = tokens.deprel[noun]
  const plain = relation(rel)
  const copular = dependent(tokens, noun, 'cop') >= 0
  if (copular) {
    const subject = g.surfaceSubject(noun).filter(f => isParty(standing(g.annotation, f.token)))
    return subject
  }
  for (const child of children(tokens, noun)) {
    const childRel = tokens.deprel[child]
    if (
      (childRel === 'appos' || childRel === 'flat' || childRel === 'flat:name') &&
      child > noun &&
      // "the squadron, part of the wing" does not say what the squadron is called
      tokens.text[child] !== 'part' &&
      isNamedParty(g, child)
    )
      return (tokens.xpos[noun].endsWith('S') ? conjuncts(tokens, child) : [child])
        .filter(token => isNamedParty(g, token))
        .map(token => ({ token, path: childRel, cost: 0 }))
  }
  if (head < 0) return [{ token: noun, path: 'self', cost: 0.5 }]
  // "Its director is Ana Rell", "the firm, whose owner is Ana Rell"
  if (rel === 'nsubj' && dependent(tokens, head, 'cop') >= 0 && isNamedParty(g, head))
    return [{ token: head, path: 'cop<', cost: 0 }]
  const begun = begunAs(g, noun)
  if (begun.length) return begun
  if (plain === 'appos' && isParty(standing(g.annotation, head))) {
    const who = antecedent(tokens, head)
    return [{ token: who < 0 ? head : who, path: 'appos<', cost: 0 }]
  }
  if (
    (plain === 'compound' || rel === 'nmod:desc' || plain === 'flat') &&
    isNamedParty(g, head) &&
    g.nameAt(noun) !== g.nameAt(head)
  )
    return [{ token: head, path: `${rel}<`, cost: 0 }]
  // "Omar Dal, governor of Alba and head of the league", where the tree joins the head to the name
  const joined = plain === 'conj' && isNamedParty(g, head) && standing(g.annotation, head).kind === 'person'
  if (joined && dependents(tokens, head, 'appos').some(c => c < noun))
    return [{ token: head, path: 'conj<appos<', cost: 0.5 }]
  if (plain === 'xcomp' || plain === 'conj') {
    let first = plain === 'conj' ? head : noun
    // "governor of Alba and head of the league", where the tree joins the head to Alba
    if (plain === 'conj')
      while (/^(?:nmod|conj)$/.test(relation(tokens.deprel[first])) && tokens.deprel[first] !== 'nmod:poss')
        first = tokens.head[first]
    if (plain === 'conj' && dependent(tokens, first, 'cop') >= 0) return bearersOf(g, first, at)
    if (plain === 'conj' && relation(tokens.deprel[first]) === 'appos') return bearersOf(g, first, at)
    if (plain === 'xcomp') {
      const subject = g.surfaceSubject(noun).filter(f => isParty(standing(g.annotation, f.token)))
      if (subject.length) return subject
    }
  }
  const apposed = bodyApposed(g, noun)
  return [apposed ?? { token: noun, path: 'self', cost: 0.5 }]
}

const BEGINNING = new Set([
  'found',
  'form',
  'create',
  'establish',
  'start',
  'begin',
  'emerge',
  'launch',
  'originate',
  'set',
  'conceive',
  'organise',
  'organize',
])

/** "was founded as an offshoot of the league", "Founded as a splinter of the league, the party …": what began as such. */
function begunAs(g: Grammar, noun: number): readonly Filler[] {
  const { tokens } = g
  const verb = tokens.head[noun]
  if (
    verb < 0 ||
    !BEGINNING.has(lemma(tokens, verb)) ||
    !/^(?:obl|obj|xcomp|advcl|nmod)$/.test(relation(tokens.deprel[noun]))
  )
    return []
  if (!children(tokens, noun).some(c => c < noun && /^as$/i.test(tokens.text[c]))) return []
  const clause = /^(?:advcl|acl)/.test(tokens.deprel[verb]) ? tokens.head[verb] : verb
  for (const at of clause === verb ? [verb] : [verb, clause]) {
    const begun = (
      isVerb(tokens, at)
        ? (g.functions(at).get(isPassive(tokens, at) ? 'object' : 'subject') ?? [])
        : [{ token: at, path: 'acl<', cost: 0 }]
    ).filter(f => f.token !== noun && isParty(standing(g.annotation, f.token)))
    if (begun.length) return begun.map(f => ({ ...f, path: `begun>${f.path}`, cost: f.cost + 0.5 }))
  }
  return []
}

/** "The Dal Brigades, the Front's armed wing, …": the named body before the comma, where the tree hangs the office elsewhere. */
function bodyApposed(g: Grammar, noun: number): Filler | null {
  const { tokens } = g
  if (!PHRASE_ENDS.test(tokens.text[noun + 1] ?? '')) return null
  let first = noun
  while (first > 0 && noun - first < OFFICE_WORDS && isOfficeWord(g, first - 1)) first--
  if (tokens.text[first - 1] !== ',' || first < 2) return null
  // a bare noun goes on with a list: "Alba, police units and the Front"
  const opens = tokens.upos[first] === 'DET' || dependents(tokens, noun, 'nmod:poss').length > 0
  const before = first - 2
  const name = g.nameAt(before)
  if (!opens || name < 0 || !isNamedParty(g, g.annotation.names[name].first)) return null
  for (let t = before; t >= g.annotation.names[name].first; t--)
    if (standing(g.annotation, t).mention >= 0 && isNamedParty(g, t)) return { token: t, path: 'beside', cost: 0.5 }
  return null
}

/** What stands behind an apposition, or opens the phrase that says whose it is. */
const PHRASE_ENDS = /^(?:[,.;)]|of|in|for)$/

/**
 * The persons right beside an office, wherever the tree hangs them: "commander Ana Rell", "the commander, Lt. Gen. Ana Rell,",
 * "Ana Rell, commander", "members Ana Rell and Omar Dal".
 */
function besideOffice(g: Grammar, noun: number, at: Surface): readonly Filler[] {
  const { tokens, annotation } = g
  const person = (p: Party | null) => !!p && standing(annotation, p.token).kind === 'person'
  const filler = (path: string) => (p: Party) => ({ token: p.token, path, cost: 0 })
  let before = noun
  while (before > 0 && isOfficeWord(g, before) && noun - before < OFFICE_WORDS) before--
  const earlier = tokens.text[before] === ',' ? at.personEnding(before) : null
  // an office between commas is in apposition, whatever the tree calls it
  if (earlier && (relation(tokens.deprel[noun]) !== 'conj' || tokens.text[noun + 1] === ','))
    return [filler('beside')(earlier)]
  const plural = tokens.xpos[noun].endsWith('S')
  if (/^\p{Lu}/u.test(tokens.text[noun + 1] ?? '') && person(at.starting(noun + 1)))
    return (plural ? at.list(noun + 1) : [at.starting(noun + 1) as Party]).filter(person).map(filler('beside'))
  const later = tokens.text[noun + 1] === ',' ? at.starting(noun + 2) : null
  return later && person(later) && /^[,.;:]$/.test(tokens.text[later.last] ?? '') ? [filler('beside')(later)] : []
}

/** What may stand in the words of an office; a preposition or a verb begins something else. */
function isOfficeWord({ tokens }: Grammar, token: number): boolean {
  // "commanding general", "acting head"
  if (
    tokens.xpos[token] === 'VBG' &&
    (relation(tokens.deprel[token]) !== 'acl' || /^(?:commanding|acting|managing)$/.test(tokens.text[token]))
  )
    return true
  return !/^(?:ADP|VERB|AUX|PUNCT|PRON|SCONJ)$/.test(tokens.upos[token])
}

/** How long the words of an office before its noun may be: "the deputy regional commander". */
const OFFICE_WORDS = 8

function isNamedParty(g: Grammar, token: number): boolean {
  const at = standing(g.annotation, token)
  return at.named && isParty(at)
}

const WITHIN = ['in', 'with', 'from', 'at']

/** The path of a body that somebody heads a part of: "a crew chief in Dog Battery". */
export const INSIDE = 'inside'

/** The other party of a role noun: possessive, name or unit before it, "of"-phrase, or another function that it takes. */
export function wholesOf(g: Grammar, noun: number, role: RoleNoun | null, at: Surface): readonly Filler[] {
  const { tokens } = g
  const found = g.functions(noun)
  const functions = role?.whole ?? []
  let unnamed: readonly Filler[] | null = null
  for (const name of role?.only ? functions : [...USUAL, ...functions]) {
    // "chief of staff of the army": the body stands behind the last word of the office
    const fillers = (role?.phrase && name === 'of' ? g.functions(noun + 2) : found)
      .get(name)
      ?.filter(f => f.token !== noun && !f.path.includes('<') && isWhole(g, f.token, name, role))
    if (!fillers?.length) continue
    // "Alba's Red Clan boss": the clan is whose boss he is, the country only where
    if (name === 'possessive' && fillers.every(f => isCountry(g, f.token))) {
      const own = found.get('compound')?.filter(f => isNamedParty(g, f.token) && !isCountry(g, f.token))
      if (own?.length && own.every(f => isWhole(g, f.token, 'compound', role))) return own
    }
    // "a crew chief in Dog Battery" belongs to the battery; the crew only says what sort of chief
    if (name !== 'compound') return fillers
    // "a Front cell leader": beside a name, an unnamed body only says what sort of leader
    const named = fillers.filter(f => standing(g.annotation, f.token).named)
    if (named.length) return named
    // "the press operations director", "a platoon sergeant": it stands right before the noun, and is no part of the office
    const beside = fillers.filter(f => f.token === noun - 1 && !(role?.pair && role.class === 'members'))
    if (beside.length) unnamed ??= beside
  }
  if (unnamed) {
    const body = bodyBeside(g, noun, WITHIN, null, at)
    return body.length ? body.map(f => ({ ...f, path: INSIDE })) : unnamed
  }
  if (role?.only) return []
  // A title before a name shares the modifiers of the whole phrase: "Alban Prime Minister X".
  const head = tokens.head[noun]
  const rel = tokens.deprel[noun]
  if (head > noun && (relation(rel) === 'compound' || rel === 'nmod:desc' || relation(rel) === 'flat'))
    for (const child of dependents(tokens, head, 'compound', 'amod', 'nmod'))
      if (child < noun && child !== noun && g.nameAt(child) >= 0 && g.nameAt(child) !== g.nameAt(head))
        return conjuncts(tokens, child).map(token => ({ token, path: `${rel}<>${tokens.deprel[child]}`, cost: 0.5 }))
  return bodyBeside(g, noun, functions, role, at)
}

/** By position, where the tree shows no body: "Ana Rell, commander, Northern Command"; "commander of the 3rd Brigade". */
function bodyBeside(
  g: Grammar,
  noun: number,
  functions: readonly string[],
  role: RoleNoun | null,
  at: Surface,
): readonly Filler[] {
  const next = g.tokens.text[noun + 1] ?? ''
  const bare = next === ',' && g.tokens.text[noun - 1] === ',' && at.personEnding(noun - 1) !== null
  if (!bare && next !== 'of' && !functions.includes(next)) return []
  const body = at.starting(noun + 2)
  if (!body) return []
  const { kind } = standing(g.annotation, body.token)
  const fits = kind === 'organization' || kind === 'unit' || (kind === 'person' && OF_PERSONS.has(role?.tie ?? ''))
  return fits ? [{ token: body.token, path: 'beside', cost: 0.5 }] : []
}

function isCountry(g: Grammar, token: number): boolean {
  const { kind } = standing(g.annotation, token)
  return kind === 'state' || kind === 'place' || !!g.annotation.names[g.nameAt(token)]?.nationality
}

/** Where the other party of every role noun may stand. */
const USUAL = ['possessive', 'of', 'compound']

function isWhole(g: Grammar, token: number, name: string, role: RoleNoun | null): boolean {
  const at = standing(g.annotation, token)
  if (at.kind === 'organization' || at.kind === 'unit' || at.kind === 'state') return true
  // "marines with eleven followers" are no members of these
  if (at.kind === 'group') return at.named || USUAL.includes(name) || role?.tie !== 'member'
  // "fighters in the valley" says where they are, not to what they belong
  if (at.kind === 'place') return at.named && USUAL.includes(name)
  if (at.kind === 'person' && (name === 'possessive' || (name !== 'compound' && OF_PERSONS.has(role?.tie ?? ''))))
    return true
  if (name !== 'of' || role?.class !== 'leaders') return false
  // an office is of a body: a bare name behind it that was taken for a person's is that of a country or a firm
  return isLed(g, token) || isBareName(g, token)
}

/** A name of one word that no list knows. */
function isBareName(g: Grammar, token: number): boolean {
  const name = g.annotation.names[g.nameAt(token)]
  return !!name && name.last - name.first === 1
}

/** Ties that persons have with persons: "a son of Omar Dal", "an ally of the president". */
const OF_PERSONS: ReadonlySet<string> = new Set(['kin', 'ally', 'rival'])

/** "the head of the palace guard", "the director of the state lottery": a definite body that no list knows as one. */
export function isLed(g: Grammar, token: number): boolean {
  const { tokens } = g
  if (tokens.upos[token] !== 'NOUN' || tokens.xpos[token].endsWith('S')) return false
  const word = lemma(tokens, token)
  if (g.knowledge.classes.get('bodies')?.has(word)) return true
  const narrowed =
    dependents(tokens, token, 'det', 'nmod:poss').length && dependents(tokens, token, 'compound', 'amod').length
  return !!narrowed && standing(g.annotation, token).kind === 'other' && !g.knowledge.isEventNoun(word)
}
