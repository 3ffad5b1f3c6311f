import type { Scheme } from '../../../model/scheme.js'
import { children, dependent, dependents, relation } from '../../tree.js'
import type { Draft } from '../draft.js'
import type { Filler, Grammar } from '../grammar/index.js'
import { conjuncts, firstConjunct, isNoun, lemma } from '../grammar/words.js'
import { isParty, mayAct, standing } from '../party.js'
import { bearersOf, INSIDE, wholesOf } from './bearer.js'
import type { Belonging } from './belonging.js'
import { isMatter } from './matter.js'
import { officeHolder } from './office.js'
import type { RoleNoun } from './role-nouns.js'
import { standingTie } from './standing-tie.js'
import type { Surface } from './surface.js'

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

/** The role noun at a token; a compound that the list knows ("prime minister") counts before its head. */
function roleAt(g: Grammar, roles: ReadonlyMap<string, RoleNoun>, noun: number): RoleNoun | undefined {
  const { tokens } = g
  const head = lemma(tokens, noun)
  // "chief of staff", "secretary-general", "prime minister"
  if (tokens.text[noun + 1] === 'of' && noun + 2 < tokens.count) {
    const whole = roles.get(`${head} of ${lemma(tokens, noun + 2)}`)
    if (whole) return whole
  }
  if (noun < 1) return roles.get(head)
  const joined = hyphenated(g, noun)
  if (joined !== null) return joined ? roles.get(joined) : undefined
  const pair =
    tokens.text[noun - 1] === '-'
      ? `${lemma(tokens, noun - 2)}-${head}`
      : `${tokens.text[noun - 1].toLowerCase()} ${head}`
  return roles.get(pair) ?? roles.get(head)
}

/**
 * A noun that hyphens join of three words ("brother-in-law", "commander-in-chief"), at the word that stands for it in the
 * tree; '' at its other words, null where there is none.
 */
function hyphenated({ tokens }: Grammar, noun: number): string | null {
  const { text, head } = tokens
  const first = text[noun + 1] === '-' ? noun : noun - 4
  if (first < 0 || text[first + 1] !== '-' || text[first + 2] !== 'in' || text[first + 3] !== '-') return null
  const inside = (t: number) => t >= first && t <= first + 4
  const ends = [first + 4, first].filter(t => !inside(head[t]))
  const top = ends.find(t => dependents(tokens, t, 'nmod').length) ?? ends[0]
  return noun === top ? [first, first + 2, first + 4].map(t => lemma(tokens, t)).join('-') : ''
}

/** "the Free Officers": the words of an organisation's name say nothing about who belongs to what. */
function isInsideName(g: Grammar, noun: number): boolean {
  const name = g.nameAt(noun)
  return name >= 0 && g.annotation.names[name].kind !== 'person' && !g.annotation.names[name].nationality
}

/** "the rebels' naval wing": people who fight are a body, "market women" and "miners" are none. */
function isArmed(g: Grammar, token: number): boolean {
  const word = lemma(g.tokens, token)
  return ['militia', 'troops'].some(name => g.knowledge.classes.get(name)?.has(word))
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
  const tie = kindOfTie(g, noun, role, actor, whole)
  if (!tie) return null
  const plural = g.tokens.xpos[noun].endsWith('S')
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
    presupposed: holder.length > 0,
  }
}

const MUTUAL: ReadonlySet<string> = new Set(['ally', 'rival'])

/** "Alba and Utopia are old enemies"; "the two clans, once allies, …": those who are so to each other. */
function mutualTie(g: Grammar, noun: number, role: RoleNoun): Draft | null {
  const { tokens } = g
  if (!tokens.xpos[noun].endsWith('S')) return null
  const head = tokens.head[noun]
  const sides =
    dependent(tokens, noun, 'cop') >= 0
      ? g.surfaceSubject(noun).map(f => f.token)
      : relation(tokens.deprel[noun]) === 'appos' && head < noun
        ? conjuncts(tokens, firstConjunct(tokens, head)).filter(t => t < noun)
        : sidesBefore(g, noun)
  const parties = sides.filter(t => mayAct(standing(g.annotation, t)))
  if (parties.length !== sides.length || parties.length < 2) return null
  const fill = (list: readonly number[]) => list.map(token => ({ token, path: 'mutual', cost: 0 }))
  return {
    trigger: noun,
    type: role.tie,
    mode: null,
    symmetric: true,
    filling: { actor: fill(parties.slice(0, 1)), recipient: fill(parties.slice(1)) },
    role: null,
    words: [],
    standing: true,
    specificity: 13,
    rule: `role ${role.class}`,
  }
}

/** "Alba and Utopia, sworn enemies for decades": the two names before the comma, where the tree hangs the noun elsewhere. */
function sidesBefore(g: Grammar, noun: number): number[] {
  const { tokens } = g
  let comma = noun - 1
  while (comma > 0 && noun - comma < 5 && /^(?:ADJ|ADV|DET|VERB|NOUN)$/.test(tokens.upos[comma])) comma--
  if (tokens.text[comma] !== ',' || comma < 3) return []
  const last = g.nameAt(comma - 1)
  if (last < 0) return []
  const list: number[] = []
  for (let t = comma - 1; t >= 0 && comma - t < 14 && tokens.sentence[t] === tokens.sentence[noun]; t--)
    if (isNoun(tokens, t) && standing(g.annotation, t).mention >= 0) {
      const all = conjuncts(tokens, firstConjunct(tokens, t)).filter(c => c < comma)
      if (all.length > 1) return all
      list.push(t)
    }
  return []
}

/** "General Dal's brigade", "the government of Ana Rell", "the Dal government": the person whose it is heads it. */
function ledBody(g: Grammar, noun: number, words: Belonging): Draft | null {
  const word = lemma(g.tokens, noun)
  if (!words.led.has(word) && !words.ledByName.has(word)) return null
  // "a coalition of Alba and Utopia" is formed by those, not led
  for (const name of words.joined.has(lemma(g.tokens, noun))
    ? ['possessive', 'compound']
    : ['possessive', 'compound', 'of']) {
    const heads = g
      .functions(noun)
      .get(name)
      ?.filter(f => {
        const { kind, named } = standing(g.annotation, f.token)
        const own = g.nameAt(f.token)
        if (kind !== 'person' || !named || f.token === noun) return false
        // "his party" may be the one that he is a member of
        if (own < 0 && words.ledByName.has(lemma(g.tokens, noun))) return false
        return name === 'possessive' || (own >= 0 && !g.annotation.names[own].nationality)
      })
    if (heads?.length)
      return standingTie(
        'leads',
        noun,
        heads.map(f => f.token),
        [noun],
        'led body',
      )
  }
  return null
}

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

/** Which tie the two parties can have: kin are persons, parts and affiliates are not. */
function kindOfTie(
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
      if (wholeAt.kind === 'place') return null
      if (isNational(g, whole[0], actor[0], role)) return null
      // "a committee of market women": who sits on it is no whole
      if (wholeAt.kind === 'group' && !wholeAt.named && !isArmed(g, whole[0].token)) return null
      return kind === 'person' ? 'member' : wholeAt.kind === 'person' ? null : 'part_of'
    case 'affiliates':
    case 'fronts':
    case 'splinters':
      return wholeAt.kind === 'person' || kind === 'person' ? null : role.tie
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
      return role.class === 'leaders' && isForMatter(g, noun) ? 'member' : role.tie
    default:
      return role.tie
  }
}

function isForMatter(g: Grammar, noun: number): boolean {
  return dependents(g.tokens, noun, 'compound').some(c => c < noun && isMatter(g, c))
}

const GUIDING = new Set(['backed', 'affiliated', 'linked', 'aligned', 'sponsored', 'supported', 'funded', 'controlled'])

/** The participle that a hyphen joins to a name: "backed" in "league-backed"; empty without one. */
function joinedBy(g: Grammar, token: number): string {
  const { text } = g.tokens
  const participle = text[token + 1] === '-' ? text[token + 2] : ''
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

/** The words of the office without the article and without the parties: "naval commando", "key assistant to the commander". */
function roleText(g: Grammar, noun: number, parties: readonly Filler[]): string {
  const { tokens } = g
  const out = new Set<number>()
  for (const f of parties) {
    if (f.token === noun) continue
    for (const t of phraseTokens(g, f.token)) out.add(t)
    const name = g.annotation.names[g.nameAt(f.token)]
    if (name) for (let t = name.first; t < name.last; t++) out.add(t)
  }
  const kept: number[] = []
  for (const child of children(tokens, noun)) {
    const rel = relation(tokens.deprel[child])
    if (child < noun && (rel === 'amod' || rel === 'compound') && !out.has(child) && isOfOffice(g, child))
      kept.push(...phraseTokens(g, child).filter(t => !out.has(t) && isOfOffice(g, t)))
  }
  kept.push(noun)
  return [...new Set(kept)]
    .sort((a, b) => a - b)
    .map(t => tokens.text[t])
    .join(' ')
    .replace(/ (-) /g, '$1')
    .replace(/^[-\s]+/, '')
}

/** A word of the office itself: no participle ("captured", "highly trained"), age, number or nationality. */
function isOfOffice(g: Grammar, token: number): boolean {
  const { tokens } = g
  if (/^VB/.test(tokens.xpos[token]) || tokens.upos[token] === 'NUM' || tokens.upos[token] === 'DET') return false
  if (/^(?:year-)?old$|\d|^(?:trained|armed|wounded|injured|captured|unidentified|unnamed)$/i.test(tokens.text[token]))
    return false
  const name = g.nameAt(token)
  return name < 0 || !g.annotation.names[name].nationality
}

function phraseTokens(g: Grammar, token: number): number[] {
  const list = [token]
  for (let i = 0; i < list.length; i++)
    for (const child of children(g.tokens, list[i])) {
      const rel = relation(g.tokens.deprel[child])
      if (rel === 'compound' || rel === 'flat' || rel === 'amod' || rel === 'punct' || rel === 'case') list.push(child)
    }
  return list
}
