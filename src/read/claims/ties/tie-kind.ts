import { dependent, dependents } from '../../tree.js'
import type { Filler, Grammar } from '../grammar/index.js'
import { lemma, prepositions } from '../grammar/words.js'
import { standing } from '../party.js'
import { INSIDE } from './bearer.js'
import { isMatter } from './matter.js'
import type { RoleNoun } from './role-nouns.js'

/** Which tie the two parties can have: kin are persons, parts and affiliates are not. */
export function kindOfTie(
  g: Grammar,
  noun: number,
  role: RoleNoun,
  actor: readonly Filler[],
  whole: readonly Filler[],
): string | null {
  const kind = standing(g.annotation, actor[0].token).kind
  const wholeAt = standing(g.annotation, whole[0].token)
  // "league-backed militias" stand under its guidance, "league-inspired youths" do not
  const joined = joinedBy(g, whole[0].token)
  if (joined) return GUIDING.has(joined) && kind !== 'person' ? 'affiliate' : null
  switch (role.class) {
    case 'kin':
      return (kind === 'person' || kind === 'group') && wholeAt.kind === 'person' ? 'kin' : null
    case 'parts':
      // "the police in the valley" are of no place in the sense in which they are of a force
      if (wholeAt.kind === 'place' || (wholeAt.kind === 'state' && isFrom(g, whole[0].token))) return null
      if (isNational(g, whole[0], actor[0], role)) return null
      // "a committee of market women": who sits on it is no whole
      if (wholeAt.kind === 'group' && !wholeAt.named && !isArmed(g, whole[0].token)) return null
      return kind === 'person' ? 'member' : wholeAt.kind === 'person' ? null : 'part_of'
    case 'affiliates':
    case 'fronts':
    case 'splinters':
      // "Utopia's eastern province" is a place
      return wholeAt.kind === 'person' || kind === 'person' || kind === 'place' ? null : role.tie
    case 'members':
    case 'envoys':
    case 'leaders':
      if (isNational(g, whole[0], actor[0], role)) return null
      if (whole[0].path === INSIDE) return kind === 'person' || role.tie === 'member' ? 'member' : null
      if (role.class === 'members' && wholeAt.kind === 'place') return null
      // a person heads no person; "the head of the palace guard" heads a body that looks like one
      if (wholeAt.kind === 'person' && (role.class !== 'leaders' || !/of$/.test(whole[0].path))) return null
      if (role.class === 'members' && (kind === 'unit' || kind === 'organization' || kind === 'other')) return 'part_of'
      // "the group's propaganda chief" heads no group
      return role.class === 'leaders' && (isForMatter(g, noun) || isOneOfMany(g, noun, wholeAt.named))
        ? 'member'
        : role.tie
    default:
      return role.tie
  }
}

/** "a team from Utopia" says where it comes from. */
function isFrom({ tokens }: Grammar, token: number): boolean {
  return prepositions(tokens, token).includes('from')
}

/** "a former police commander": one of many such; "the army commander" is one. */
function isOneOfMany({ tokens }: Grammar, noun: number, named: boolean): boolean {
  if (named || lemma(tokens, noun) !== 'commander' || dependent(tokens, noun, 'compound') < 0) return false
  return dependents(tokens, noun, 'det').some(d => /^an?$/i.test(tokens.text[d]))
}

function isForMatter(g: Grammar, noun: number): boolean {
  return dependents(g.tokens, noun, 'compound').some(c => c < noun && isMatter(g, c))
}

const GUIDING = new Set(['backed', 'affiliated', 'linked', 'aligned', 'sponsored', 'supported', 'funded', 'controlled'])

/** The participle that a hyphen joins to a name: "backed" in "league-backed"; empty without one. */
function joinedBy(g: Grammar, token: number): string {
  const { text } = g.tokens
  const end = g.annotation.names[g.nameAt(token)]?.last ?? token + 1
  const participle = text[end] === '-' ? text[end + 1] : ''
  return /^[a-z]+ed$/.test(participle ?? '') ? participle : ''
}

/** "the Alban army", "Alba forces", "the government of Alba": a country's own are called so; that is a name, not a finding. */
function isNational(g: Grammar, whole: Filler, actor: Filler, role: RoleNoun): boolean {
  if (actor.path !== 'self') return false
  const name = g.nameAt(whole.token)
  if (name >= 0 && (g.tokens.upos[whole.token] === 'ADJ' || g.annotation.names[name].nationality)) return true
  // a country that no list knows: "the Alban parliament"
  if (role.class === 'parts' && whole.path.startsWith('compound') && NATIONAL.test(g.tokens.text[whole.token]))
    return true
  if (standing(g.annotation, whole.token).kind !== 'state') return false
  return whole.token < actor.token || role.class === 'parts'
}

/** Endings of adjectives of countries and regions. */
const NATIONAL = /^\p{Lu}\p{L}{2,}(?:an|ese|ish)$/u

/** "the rebels' naval wing": people who fight are a body, "market women" and "miners" are none. */
function isArmed(g: Grammar, token: number): boolean {
  const word = lemma(g.tokens, token)
  return ['militia', 'troops'].some(name => g.knowledge.classes.get(name)?.has(word))
}
