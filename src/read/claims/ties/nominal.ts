import type { Scheme } from '../../../model/scheme.js'
import { dependent, relation } from '../../tree.js'
import type { Draft } from '../draft.js'
import type { Filler, Grammar } from '../grammar/index.js'
import { isNoun, lemma } from '../grammar/words.js'
import { isParty, standing } from '../party.js'
import { bearersOf, wholesOf } from './bearer.js'
import type { Belonging } from './belonging.js'
import { ledBody } from './led-body.js'
import { mutualTie } from './mutual.js'
import { officeHolder } from './office.js'
import { roleAt } from './role-at.js'
import type { RoleNoun } from './role-nouns.js'
import { roleText } from './role-text.js'
import type { Surface } from './surface.js'
import { kindOfTie } from './tie-kind.js'

/** The ties that noun phrases state or presuppose: offices, membership, parts, kinship, alliance (rule 7 of the scheme). */
export function nominalTies(
  g: Grammar,
  words: Belonging,
  roles: ReadonlyMap<string, RoleNoun>,
  scheme: Scheme,
  at: Surface,
  titled: { has(token: number): boolean },
): Draft[] {
  const drafts: Draft[] = []
  for (let noun = 0; noun < g.tokens.count; noun++) {
    // what a title before a name says is read with the name
    if (!isNoun(g.tokens, noun) || titled.has(noun)) continue
    const role = roleAt(g, roles, noun)
    if (isInsideName(g, noun) || isModifier(g, noun)) continue
    // "under the leadership of Colonel Dal" is read with what he heads
    if (role?.tie === 'leads' && words.leadership.has(lemma(g.tokens, noun)) && isUnder(g, noun)) continue
    if (!role) {
      const led = ledBody(g, noun, words)
      if (led) drafts.push(led)
      continue
    }
    const draft = tieOf(g, noun, role, scheme, at, words) ?? ledBody(g, noun, words)
    if (draft) drafts.push(draft)
  }
  return drafts
}

/** "the Free Officers": the words of an organisation's name say nothing about who belongs to what. */
function isInsideName(g: Grammar, noun: number): boolean {
  const name = g.nameAt(noun)
  return name >= 0 && g.annotation.names[name].kind !== 'person' && !g.annotation.names[name].nationality
}

function isUnder({ tokens }: Grammar, noun: number): boolean {
  const before = tokens.upos[noun - 1] === 'DET' ? noun - 2 : noun - 1
  return /^under$/i.test(tokens.text[before] ?? '')
}

/** "its commando unit": the first noun of a compound is nobody by itself, unless it is a title before a name. */
function isModifier(g: Grammar, noun: number): boolean {
  const { deprel, head } = g.tokens
  return relation(deprel[noun]) === 'compound' && !standing(g.annotation, head[noun]).named
}

function tieOf(
  g: Grammar,
  noun: number,
  role: RoleNoun,
  scheme: Scheme,
  places: Surface,
  words: Belonging,
): Draft | null {
  const at = (f: Filler) => standing(g.annotation, f.token)
  let whole = wholesOf(g, noun, role, places)
  if (role.tie === 'member' && !whole.length) whole = throughSuperior(g, noun, places)
  if (!whole.length) return MUTUAL.has(role.tie) ? mutualTie(g, noun, role) : null
  // a role noun stands for a party by itself, whatever its noun is otherwise ("the element of the guard")
  const office = role.tie === 'leads' || role.tie === 'member'
  const holder = office ? officeHolder(g, noun, words) : []
  const bearers = holder.length ? holder : bearersOf(g, noun, places).filter(f => f.token === noun || isParty(at(f)))
  const actor = bearers.filter(f => !whole.some(w => w.token === f.token))
  if (!actor.length) return null
  const tie = isOfAlliance(g, noun, role, actor, whole, words) ? 'member' : kindOfTie(g, noun, role, actor, whole)
  if (!tie) return null
  const plural = g.tokens.xpos[noun].endsWith('S') || lemma(g.tokens, noun) === 'leadership'
  if (tie === 'leads' && actor[0].token === noun && plural) {
    // "its leaders", "party leaders": nobody is named on either side
    if (g.tokens.upos[whole[0].token] === 'PRON' || !at(whole[0]).named) return null
  }
  // "police officers" are a kind of people, "gang members" are of one gang
  const kindOf = whole[0].path.startsWith('compound') && !at(whole[0]).named && lemma(g.tokens, noun) !== 'member'
  if (tie === 'member' && actor[0].token === noun && kindOf) return null
  const mutual = MUTUAL.has(tie)
  // nor does "our partners", as long as nobody knows who "we" are
  if (mutual && actor[0].token === noun && g.tokens.upos[whole[0].token] === 'PRON' && !at(whole[0]).named) return null
  const self = actor[0].token === noun
  return {
    trigger: noun,
    type: tie,
    mode: null,
    symmetric: scheme.get(tie)?.symmetric ?? false,
    // "its allies": the one whose allies they are comes first, as in "X is allied with them"
    filling: {
      ...(mutual && self
        ? { actor: whole, recipient: actor }
        : tie === 'split'
          ? { actor, origin: whole }
          : { actor, recipient: whole }),
      ...(tie === 'leads' ? placeOf(g, noun, whole) : {}),
    },
    role: tie === 'member' || tie === 'leads' ? roleText(g, noun, [...whole, ...actor]) : null,
    words: [],
    standing: true,
    specificity: self ? 11 : 14,
    rule: `role ${role.class}`,
    // who was put into office holds it, whatever else the verb is an operator of
    presupposed: holder.length > 0 || (!self && isBeside(g, noun)),
  }
}

/** "coalition partners", "the alliance's allies": partners in a body that others form are of it, no party beside it. */
function isOfAlliance(
  g: Grammar,
  noun: number,
  role: RoleNoun,
  actor: readonly Filler[],
  whole: readonly Filler[],
  words: Belonging,
): boolean {
  if (role.tie !== 'ally' || actor[0].token !== noun || !whole[0].path.startsWith('compound')) return false
  return words.joined.has(lemma(g.tokens, whole[0].token))
}

/** Whether an office stands beside its holder's name and is no predicate: what is said of him leaves it as it is. */
function isBeside({ tokens }: Grammar, noun: number): boolean {
  const rel = relation(tokens.deprel[noun])
  return rel !== 'xcomp' && rel !== 'conj' && dependent(tokens, noun, 'cop') < 0
}

const MUTUAL: ReadonlySet<string> = new Set(['ally', 'rival'])

/** "the Front's Alba commander", "a Front commander in Alba": where somebody leads. */
function placeOf(g: Grammar, noun: number, whole: readonly Filler[]): { place?: readonly Filler[] } {
  for (const name of ['compound', 'in', 'for']) {
    const place = g
      .functions(noun)
      .get(name)
      ?.filter(f => {
        const { kind, named } = standing(g.annotation, f.token)
        return kind === 'place' && named && !whole.some(w => w.token === f.token)
      })
    if (place?.length) return { place }
  }
  return {}
}

/** "an aide to the commander of the guard" belongs to the guard. */
function throughSuperior(g: Grammar, noun: number, at: Surface): readonly Filler[] {
  for (const name of ['to', 'of', 'possessive'])
    for (const superior of g.functions(noun).get(name) ?? []) {
      const above = wholesOf(g, superior.token, null, at)
      if (above.length) return above.map(f => ({ ...f, path: `${superior.path}>${f.path}`, cost: f.cost + 0.5 }))
    }
  return []
}
