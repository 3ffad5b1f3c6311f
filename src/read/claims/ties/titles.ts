import { entityOf } from '../../mentions/lookup.js'
import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { isNoun, lemma } from '../grammar/words.js'
import { standing } from '../party.js'
import { isMatter } from './matter.js'
import type { RoleNoun } from './role-nouns.js'
import { standingTie } from './standing-tie.js'
import type { Surface } from './surface.js'
import type { Titles } from './title-words.js'

/** A title that stands right before a name: the tokens of its phrase, and the tie where one can be told. */
export interface Title {
  readonly first: number
  readonly last: number
  readonly draft: Draft | null
}

/** Words before a name that can belong to its title and to whose it is: "the former Alban deputy prime minister". */
const LONGEST = 10

/** How many words an office is named with: "commander - in - chief", "secretary of state". */
const OFFICE = 5

/**
 * The titles before names of persons, read by position, because trees hang a title, a name and what stands before them in
 * every possible way: "Alban President Ana Rell", "UN Secretary-General Omar Dal", "the union's treasurer Ana Rell".
 */
export function titles(
  g: Grammar,
  words: Titles,
  roles: ReadonlyMap<string, RoleNoun>,
  at: Surface,
): ReadonlyMap<number, Title> {
  const found = new Map<number, Title>()
  for (const name of g.annotation.names) {
    if (name.kind !== 'person' || words.services.has(plain(g.tokens.text[name.first]))) continue
    const title = titleBefore(g, words, roles, at, name.first, name.last)
    if (title) for (let t = title.first; t < title.last; t++) found.set(t, title)
  }
  return found
}

/** The ties of titles, without a bare office ("President Rell") of somebody of whom more is told elsewhere. */
export function titleTies(g: Grammar, found: ReadonlyMap<number, Title>, others: readonly Draft[]): Draft[] {
  const drafts = [...new Set(found.values())].map(t => t.draft).filter(d => d !== null)
  const entity = (d: Draft) => entityOfActor(g, d)
  const known = new Set<number>()
  for (const draft of [...drafts, ...others])
    if (draft.standing && draft.filling.recipient?.length && (draft.type === 'leads' || draft.type === 'member'))
      known.add(entity(draft))
  return drafts.filter(draft => {
    if (draft.filling.recipient?.length) return true
    const who = entity(draft)
    if (who >= 0 && known.has(who)) return false
    known.add(who)
    return true
  })
}

function entityOfActor({ annotation }: Grammar, { filling }: Draft): number {
  const mention = standing(annotation, filling.actor?.[0].token ?? -1).mention
  return mention >= 0 && entityOf(annotation, mention) ? annotation.mentions[mention].entity : -1
}

function titleBefore(
  g: Grammar,
  words: Titles,
  roles: ReadonlyMap<string, RoleNoun>,
  at: Surface,
  first: number,
  last: number,
): Title | null {
  const { tokens } = g
  const opens = g.annotation.sentences[tokens.sentence[first]].first
  // ranks and forms of address stand between the office and the name: "army chief Gen. Omar Dal"
  let end = first
  while (end > opens && words.ranks.has(plain(tokens.text[end - 1]))) end--
  let office = officeEnding(g, roles, end, opens)
  // "Pentagon spokesman Navy Capt. Omar Dal": the service belongs to the rank
  let service = end
  while (service > opens && words.services.has(plain(tokens.text[service - 1]))) service--
  if (!office && service < end && end < first) {
    office = officeEnding(g, roles, service, opens)
    if (office) end = service
  }
  if (!office && end < first) {
    end = first
    office = officeEnding(g, roles, end, opens)
  }
  if (!office) return null
  const { role } = office
  const person = personIn(g, first, last)
  if (person < 0) return null
  const before = bodyBefore(g, words, roles, office.first, opens)
  if (before.open) return null
  const trigger = end - 1
  const text = [...before.modifiers, ...wordsOf(g, office.first, end)].join(' ').replace(/ ?- ?/g, '-')
  let body = before.body
  // "President Ana Rell of Alba"
  if (body < 0 && tokens.text[last] === 'of') {
    const behind = at.starting(last + 1)
    if (behind && isBody(g, behind.token)) body = behind.token
  }
  if (body < 0 && !words.sovereign.has(lemmaOf(text, words))) return { first: before.first, last: first, draft: null }
  const rank = words.ranks.has(plain(tokens.text[trigger]))
  const tie = standingTie(
    rank || role.tie === 'member' || before.partial || isOfPeople(g, body, text, words) ? 'member' : 'leads',
    trigger,
    [person],
    body < 0 ? [] : [body],
    'title',
  )
  const place = before.place < 0 ? {} : { place: [{ token: before.place, path: 'title', cost: 0.5 }] }
  const filling = { ...tie.filling, ...place }
  return { first: before.first, last: first, draft: { ...tie, filling, role: text, presupposed: true } }
}

/** "Chechen commander Omar Dal": a commander with a people before him is one of theirs, no head of a country. */
function isOfPeople(g: Grammar, body: number, office: string, words: Titles): boolean {
  const name = body < 0 ? -1 : g.nameAt(body)
  return name >= 0 && g.annotation.names[name].nationality && words.commanding.has(lemmaOf(office, words))
}

/** The office whose words end at a token, the longest that the list of role nouns knows. */
function officeEnding(
  g: Grammar,
  roles: ReadonlyMap<string, RoleNoun>,
  end: number,
  opens: number,
): { first: number; role: RoleNoun } | null {
  const { tokens } = g
  if (end <= opens || !isNoun(tokens, end - 1) || tokens.xpos[end - 1].endsWith('S')) return null
  let text = ''
  let found: { first: number; role: RoleNoun } | null = null
  for (let t = end - 1; t >= opens && t >= end - OFFICE; t--) {
    const word = tokens.text[t].toLowerCase()
    text = t === end - 1 ? lemma(tokens, t) : word === '-' || text.startsWith('-') ? word + text : `${word} ${text}`
    const role = roles.get(text)
    if (role && (role.tie === 'leads' || role.tie === 'member')) found = { first: t, role }
  }
  return found
}

interface Before {
  /** The token of the body whose office it is, or -1. */
  readonly body: number
  readonly place: number
  readonly first: number
  readonly modifiers: readonly string[]
  /** The office is for a matter only: "UN aid chief". */
  readonly partial: boolean
  /** A possessive or a name that another reading must settle: "his lawyer Ana Rell", "the Dal adviser Ana Rell". */
  readonly open: boolean
}

/** What stands before an office: words that narrow it ("former", "foreign"), and the body whose it is. */
function bodyBefore(
  g: Grammar,
  words: Titles,
  roles: ReadonlyMap<string, RoleNoun>,
  office: number,
  opens: number,
): Before {
  const { tokens, annotation } = g
  const modifiers: string[] = []
  let partial = false
  let body = -1
  let place = -1
  let open = false
  let first = office
  for (let t = office - 1; t >= opens && t >= office - LONGEST; t--) {
    const name = g.nameAt(t)
    const word = tokens.text[t]
    if (name >= 0) {
      const { kind, first: start, nationality } = annotation.names[name]
      if (kind === 'person' || kind === 'other') {
        open = body < 0
        break
      }
      // "Alban army chief Omar Dal": the nearer of two says whose office it is, a place only where
      // "Pentagon press director": a named body says whose he is, a noun between only for what
      const office = kind === 'organization' || kind === 'unit'
      if (body < 0 || (office && !nationality && g.nameAt(body) < 0)) body = tokenOf(g, start, t + 1)
      else if (place < 0 && annotation.names[g.nameAt(body)]?.kind === 'place' && !nationality) {
        place = body
        body = tokenOf(g, start, t + 1)
      } else if (!nationality) break
      first = t = start
    } else if (word === "'s" || word === '’s' || word === "'" || word === '’') {
      if (t - 1 < opens || (g.nameAt(t - 1) < 0 && !isNoun(tokens, t - 1))) break
      if (g.nameAt(t - 1) >= 0) continue
      if (body < 0 && isBody(g, t - 1)) body = t - 1
      else open = body < 0
      break
    } else if (tokens.upos[t] === 'PRON' || word === 'of' || word === 'and' || word === ',') {
      // "its leader Ana Rell", "the defence and foreign minister": what follows is no plain title
      open = body < 0 && word !== ',' && word !== 'of'
      break
    } else if (words.narrowing.has(plain(word))) {
      modifiers.unshift(word)
      first = t
    } else if (body < 0 && (tokens.upos[t] === 'NOUN' || tokens.upos[t] === 'PROPN') && isCollective(g, t)) {
      body = t
      first = t
    } else if (body < 0 && t === office - 1 && t > opens && isCapital(word) && !isCapital(tokens.text[office])) {
      // "Maoist chief Omar Dal", "Labour lawmaker Ana Rell": a movement that no list knows
      body = t
      first = t
    } else if (body < 0 && (tokens.upos[t] === 'NOUN' || tokens.upos[t] === 'PROPN' || tokens.upos[t] === 'ADJ')) {
      if (roles.has(lemma(tokens, t)) && t < office - 1) break
      if (isMatter(g, t)) partial = true
      modifiers.unshift(word)
      first = t
    } else if (word === '-' && t > opens && /^ex$/i.test(tokens.text[t - 1])) {
      modifiers.unshift('ex -')
      first = --t
    } else break
  }
  return { body, place, first, modifiers, partial, open }
}

function isCapital(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word)
}

/** A noun for a body that somebody can head: "army chief", "the union's treasurer". */
function isCollective(g: Grammar, token: number): boolean {
  const { kind } = standing(g.annotation, token)
  return kind === 'organization' || kind === 'unit'
}

function isBody(g: Grammar, token: number): boolean {
  const { kind } = standing(g.annotation, token)
  return kind === 'organization' || kind === 'unit' || kind === 'state' || kind === 'group' || kind === 'place'
}

function personIn(g: Grammar, first: number, last: number): number {
  for (let t = first; t < last; t++) {
    const at = standing(g.annotation, t)
    if (at.kind === 'person' && at.named) return t
  }
  return -1
}

/** The token of a name that stands for it: the one that heads a mention. */
function tokenOf(g: Grammar, first: number, last: number): number {
  for (let t = first; t < last; t++) {
    const { mention } = standing(g.annotation, t)
    if (mention >= 0 && g.annotation.mentions[mention].head === t) return t
  }
  return last - 1
}

function wordsOf(g: Grammar, first: number, last: number): string[] {
  return g.tokens.text.slice(first, last)
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '')
}

/** The office without what narrows it: "former foreign minister" is a foreign minister. */
function lemmaOf(text: string, words: Titles): string {
  return text
    .toLowerCase()
    .split(' ')
    .filter(w => !words.narrowing.has(w))
    .join(' ')
}
