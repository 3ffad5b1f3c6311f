import { dependents } from '../../tree.js'
import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { conjuncts, isNoun, isVerb, lemma } from '../grammar/words.js'
import { isParty, standing } from '../party.js'
import type { Belonging } from './belonging.js'
import { definiteBody } from './definite-body.js'
import { subjectAbove } from './headed.js'
import type { RoleNoun } from './role-nouns.js'
import { standingTie } from './standing-tie.js'
import type { Party, Surface } from './surface.js'

const FROM: ReadonlySet<string> = new Set(['of', 'from', 'with'])

/**
 * Who is placed in a body by position: "Maj. Jane Roe of the 3rd Brigade", "aircraft from the 12th Wing", "airmen deployed
 * from the wing", "he was attached to the 5th Regiment", "the squadron, part of the wing", "operates as part of the task force".
 */
export function placedTies(g: Grammar, words: Belonging, roles: ReadonlyMap<string, RoleNoun>, at: Surface): Draft[] {
  const drafts: Draft[] = []
  for (let token = 1; token + 1 < g.tokens.count; token++) {
    const draft =
      personOf(g, token, at) ??
      thingsOf(g, token, words, roles, at) ??
      participle(g, token, words, roles, at) ??
      ownOf(g, token, at) ??
      thingNamed(g, token, words) ??
      partOf(g, token, words, at) ??
      serviceOf(g, token, words, at)
    if (draft) drafts.push(draft)
  }
  return drafts
}

/** "Jane Roe of the 3rd Brigade": a named person, a preposition, a unit or an organisation. */
function personOf(g: Grammar, token: number, at: Surface): Draft | null {
  const word = g.tokens.text[token]
  if (!FROM.has(word)) return null
  // "Capt. Omar Dal, with the 3rd Brigade, said": without the commas it would be company
  const aside = word === 'with'
  if (aside && g.tokens.text[token - 1] !== ',') return null
  // "Ana Rell, of the Civic Alliance, said"
  const inserted = word === 'of' && g.tokens.text[token - 1] === ','
  const person = at.personEnding(aside || inserted ? token - 1 : token)
  const body = person && bodyAt(g, token + 1, at)
  if (inserted && body && g.tokens.text[body.last] !== ',') return null
  if (aside && body && (standing(g.annotation, body.token).kind !== 'unit' || g.tokens.text[body.last] !== ','))
    return null
  return person && body ? standingTie('member', person.token, [person.token], [body.token], 'person of') : null
}

/** "aircraft from the 12th Wing", "helicopters with the 3rd Brigade". */
function thingsOf(
  g: Grammar,
  token: number,
  words: Belonging,
  roles: ReadonlyMap<string, RoleNoun>,
  at: Surface,
): Draft | null {
  const { tokens } = g
  const thing = token - 1
  if (!FROM.has(tokens.text[token]) || !isNoun(tokens, thing)) return null
  const word = lemma(tokens, thing)
  // "joined forces with the league" is done together
  if (word === 'force' && tokens.text[token] === 'with') return null
  // "is a unit of the division" is said of the subject, as role nouns are read
  if (tokens.text[token] === 'of' && roles.has(word)) return null
  // "Reserve Airmen", written as a name, are people all the same
  const member = roles.get(word.replace(/men$/, 'man'))?.class === 'members'
  const people = member && (g.nameAt(thing) >= 0 || tokens.text[token] === 'from')
  if (!people && !words.things.has(word)) return null
  const body = bodyAt(g, token + 1, at)
  return body && body.token !== thing
    ? standingTie(people ? 'member' : 'part_of', thing, [thing], [body.token], 'things of')
    : null
}

/** "airmen deployed from the wing", "he was attached to the 5th Regiment". */
function participle(
  g: Grammar,
  token: number,
  words: Belonging,
  roles: ReadonlyMap<string, RoleNoun>,
  at: Surface,
): Draft | null {
  const { tokens } = g
  const prepositions = words.participles.get(lemma(tokens, token))
  if (!prepositions?.has(tokens.text[token + 1].toLowerCase()) || !isVerb(tokens, token)) return null
  const body = bodyAt(g, token + 2, at)?.token ?? definiteBody(g, token + 2)
  if (body < 0) return null
  const who = placedOnes(g, token).filter(t => t !== body)
  if (!who.length) return null
  const kind = standing(g.annotation, who[0]).kind
  const people = kind === 'person' || kind === 'group' || roles.get(lemma(tokens, who[0]))?.class === 'members'
  if (!people && kind !== 'unit' && kind !== 'organization' && !words.things.has(lemma(tokens, who[0]))) return null
  return standingTie(people ? 'member' : 'part_of', token, who, [body], 'placed')
}

/** Those whom a verb of placing is about: its subject, or the noun that the participle stands behind. */
function placedOnes(g: Grammar, verb: number): readonly number[] {
  const { tokens } = g
  const party = (t: number) => isParty(standing(g.annotation, t)) || isNoun(tokens, t)
  const before = tokens.text[verb - 1] === ',' ? verb - 2 : verb - 1
  const passive = /^(?:VBN|VBG|VBD)$/.test(tokens.xpos[verb])
  if (passive && before >= 0 && isNoun(tokens, before)) return [before]
  const subject = g.surfaceSubject(verb).map(f => f.token)
  if (subject.length) return subject.filter(party)
  return (g.functions(verb).get('object') ?? []).map(f => f.token).filter(t => t < verb && party(t))
}

/** "HMS Aurora, a Royal Navy frigate", "the navy's frigate HMS Aurora": a thing with a name and the body whose it is. */
function thingNamed(g: Grammar, thing: number, words: Belonging): Draft | null {
  const { tokens, annotation } = g
  if (!isNoun(tokens, thing) || g.nameAt(thing) >= 0 || !words.things.has(lemma(tokens, thing))) return null
  const named = (t: number) => t >= 0 && t !== thing && g.nameAt(t) >= 0 && standing(annotation, t).kind !== 'person'
  const bearer =
    tokens.deprel[thing] === 'appos' && tokens.head[thing] < thing
      ? tokens.head[thing]
      : (dependents(tokens, thing, 'appos', 'flat').find(t => t === thing + 1 || tokens.head[t] === thing) ?? -1)
  if (!named(bearer)) return null
  const functions = g.functions(thing)
  const owner = [...(functions.get('possessive') ?? []), ...(functions.get('compound') ?? [])].find(f => {
    const { kind, named } = standing(annotation, f.token)
    const own = f.token < thing && /^(?:nmod:poss|compound)$/.test(f.path)
    return own && f.token !== bearer && named && (kind === 'organization' || kind === 'unit')
  })
  return owner ? standingTie('part_of', thing, [bearer], [owner.token], 'thing of') : null
}

/** "lost one of our own, Sgt. Ana Rell": who is named is one of theirs. */
function ownOf(g: Grammar, token: number, at: Surface): Draft | null {
  const { text, xpos } = g.tokens
  if (text[token] !== 'own' || text[token + 1] !== ',' || xpos[token - 1] !== 'PRP$' || text[token - 2] !== 'of')
    return null
  const person = at.starting(token + 2)
  if (!person || standing(g.annotation, person.token).kind !== 'person') return null
  return standingTie('member', token, [person.token], [token - 1], 'one of their own')
}

/** "the squadron, part of the wing"; "flies missions as part of the wing": a bare "part" and the body behind its "of". */
function partOf(g: Grammar, token: number, words: Belonging, at: Surface): Draft | null {
  const { tokens } = g
  if (tokens.text[token].toLowerCase() !== 'part' || tokens.text[token + 1] !== 'of') return null
  const body = bodyAt(g, token + 2, at)
  if (!body) return null
  const before = tokens.text[token - 1].toLowerCase()
  let who: readonly number[] = []
  const head = tokens.head[token]
  if (tokens.deprel[token] === 'appos' && head >= 0 && head < token && isNoun(tokens, head)) who = [head]
  else if (before === ',' && token > 1 && isNoun(tokens, token - 2)) who = [token - 2]
  else if (before === 'as') who = subjectAbove(g, token)
  const parties = who.filter(t => t !== body.token && conjuncts(tokens, t).every(c => c !== body.token))
  if (!parties.length) return null
  const first = standing(g.annotation, parties[0])
  // "strikes conducted as part of the campaign": what happens belongs to nobody
  const named = [parties[0], ...dependents(tokens, parties[0], 'compound', 'flat')]
  if (!isParty(first) && !named.some(t => words.things.has(lemma(tokens, t)))) return null
  const people = first.kind === 'person' || first.kind === 'group'
  return standingTie(people ? 'member' : 'part_of', token, parties, [body.token], 'part of')
}

/** "Army Gen. Ana Rell", "Navy Captain Omar Dal": the service that stands before a rank and a name. */
function serviceOf(g: Grammar, token: number, words: Belonging, at: Surface): Draft | null {
  const { tokens } = g
  let name = token
  while (name - token < RANK_WORDS && isRank(tokens.text[name], words)) name++
  if (name === token || isRank(tokens.text[token - 1], words)) return null
  const service = g.nameAt(token - 1)
  if (service < 0 || tokens.sentence[token - 1] !== tokens.sentence[token]) return null
  const { kind, nationality } = g.annotation.names[service]
  const body = kind === 'organization' || kind === 'unit' || SERVICES.has(tokens.text[token - 1])
  if (!body || nationality) return null
  const person = at.starting(name)
  if (!person || standing(g.annotation, person.token).kind !== 'person' || person.token === token - 1) return null
  return standingTie('member', person.token, [person.token], [token - 1], 'service')
}

/** Services whose name alone can look like a person's before a rank. */
const SERVICES: ReadonlySet<string> = new Set(['Navy', 'Army', 'Marine', 'Marines'])

/** "Chief Master Sgt." is a rank of three words. */
const RANK_WORDS = 4

function isRank(text: string, words: Belonging): boolean {
  return /^\p{Lu}/u.test(text) && words.ranks.has(text.toLowerCase().replace(/\.$/, ''))
}

/** A named body that one can be placed in: an organisation or a unit; a state or a place says only from where somebody is. */
function bodyAt(g: Grammar, token: number, at: Surface): Party | null {
  const body = at.starting(token)
  if (!body) return null
  const { kind } = standing(g.annotation, body.token)
  return kind === 'organization' || kind === 'unit' || kind === 'group' ? body : null
}
