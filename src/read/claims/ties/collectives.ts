import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { isNoun, lemma } from '../grammar/words.js'
import { standing } from '../party.js'
import { bearersOf } from './bearer.js'
import type { Belonging } from './belonging.js'
import { definiteBody } from './definite-body.js'
import { standingTie } from './standing-tie.js'
import type { Party, Surface } from './surface.js'

/** How far behind a collective its members may be named: "nations which have carried out strikes include …". */
const REACH = 14

/**
 * Members that a collective of a named body lists: "League states, including Alba and Utopia", "members of the Front such
 * as X", "Alban ships Aurora and Borea"; and those that form a body: "a coalition of Alba, Utopia and Kardavia".
 */
export function collectiveTies(g: Grammar, words: Belonging, at: Surface): Draft[] {
  const { tokens } = g
  const drafts: Draft[] = []
  for (let noun = 0; noun < tokens.count; noun++) {
    if (tokens.text[noun] === ',') {
      const mostly = mostlyOf(g, noun, words, at)
      if (mostly) drafts.push(mostly)
    }
    if (!isNoun(tokens, noun)) continue
    const word = lemma(tokens, noun)
    if (words.joined.has(word) && tokens.text[noun + 1] === 'of') {
      const members = at.list(noun + 2)
      // "Kurdish and Arab militias" are the militias
      const named = members.length > 1 && isPhrase(g, members[members.length - 1])
      const formed = named ? null : formedBy(g, noun, at)
      if (formed) drafts.push(formed)
      else if (members.length > 1)
        drafts.push(
          standingTie(
            'member',
            noun,
            members.map(m => m.token),
            [formedBody(g, noun, at)],
            'coalition of',
          ),
        )
      continue
    }
    if (!words.collectives.has(word) || !(tokens.xpos[noun].endsWith('S') || words.things.has(word))) continue
    const body = bodyOf(g, noun, at)
    if (body === null) continue
    // "Alban ships Aurora and Utopian ships": a name before a collective of its own is no member
    const members = listed(g, noun, body, words, at).filter(
      m => m.token !== body.token && !words.collectives.has(lemma(tokens, m.last)) && tokens.text[m.last] !== "'s",
    )
    if (members.length)
      drafts.push(
        standingTie(
          typeOf(g, members[0]),
          noun,
          members.map(m => m.token),
          [body.token],
          'collective',
        ),
      )
  }
  return drafts
}

/** "The Front, a coalition of four parties": the body that is called so beside the noun, else the noun itself. */
function formedBody(g: Grammar, noun: number, at: Surface): number {
  const [bearer] = bearersOf(g, noun, at)
  return bearer && isBody(g, bearer.token) ? bearer.token : noun
}

/** Whether a name is the whole of its phrase, and no adjective before another noun. */
function isPhrase(g: Grammar, { last }: Party): boolean {
  return !isNoun(g.tokens, last) || g.nameAt(last) >= 0
}

/** "a coalition of four parties", "an umbrella of Kurdish and Arab militias": those without names that form a body. */
function formedBy(g: Grammar, noun: number, at: Surface): Draft | null {
  const fillers = (g.functions(noun).get('of') ?? []).filter(f => g.tokens.xpos[f.token].endsWith('S'))
  const kinds = fillers.map(f => standing(g.annotation, f.token).kind)
  if (!kinds.length || !kinds.every(kind => kind === 'organization' || kind === 'unit' || kind === 'group')) return null
  const bodies = kinds.every(kind => kind !== 'group')
  const members = fillers.map(f => f.token)
  return standingTie(bodies ? 'part_of' : 'member', noun, members, [formedBody(g, noun, at)], 'coalition of')
}

/** "the front, primarily Valley forces": behind a body, those whom most of it are. */
function mostlyOf(g: Grammar, comma: number, words: Belonging, at: Surface): Draft | null {
  const { tokens } = g
  if (comma < 1 || !words.mostly.has((tokens.text[comma + 1] ?? '').toLowerCase())) return null
  let body = comma - 1
  if (tokens.text[body] === ')') while (body > 0 && tokens.text[body] !== '(') body--
  if (body !== comma - 1) body--
  if (body < 0 || !isNoun(tokens, body) || !isBody(g, body) || !standing(g.annotation, body).named) return null
  const phrase = phraseBehind(g, comma + 1)
  const part = phrase >= 0 ? phrase : (at.starting(comma + 2)?.token ?? -1)
  if (part < 0 || part === body) return null
  const { kind } = standing(g.annotation, part)
  if (kind !== 'group' && kind !== 'unit' && kind !== 'organization') return null
  return standingTie(kind === 'group' ? 'member' : 'part_of', part, [part], [body], 'mostly')
}

/** The head of the phrase that an adverb opens: "primarily forces from the valley"; or -1. */
function phraseBehind({ tokens }: Grammar, adverb: number): number {
  let head = tokens.head[adverb]
  while (head > adverb && tokens.upos[head] === 'ADJ') head = tokens.head[head]
  return head > adverb && isNoun(tokens, head) ? head : -1
}

function typeOf(g: Grammar, { token }: Party): 'member' | 'part_of' {
  const { kind } = standing(g.annotation, token)
  return kind === 'unit' || kind === 'other' ? 'part_of' : 'member'
}

/** The body whose collective it is: the name before the noun, or behind its "of". `last` is where the phrase ends. */
function bodyOf(g: Grammar, noun: number, at: Surface): Party | null {
  const { tokens } = g
  if (tokens.text[noun + 1] === 'of') {
    const body = at.starting(noun + 2)
    if (body) return isBody(g, body.token) ? body : null
    const unnamed = definiteBody(g, noun + 2)
    return unnamed < 0 ? null : { token: unnamed, first: noun + 2, last: unnamed + 1 }
  }
  // "League partner nations"
  const before = /^(?:partner|member|allied)$/.test(tokens.text[noun - 1] ?? '') ? noun - 2 : noun - 1
  if (
    before < 0 ||
    tokens.sentence[before] !== tokens.sentence[noun] ||
    (!isNoun(tokens, before) && g.nameAt(before) < 0)
  )
    return null
  const capital = /^\p{Lu}/u.test(tokens.text[before])
  return capital && isBody(g, before) ? { token: before, first: before, last: noun + 1 } : null
}

function isBody(g: Grammar, token: number): boolean {
  const { kind } = standing(g.annotation, token)
  return kind === 'organization' || kind === 'state' || kind === 'group' || kind === 'unit'
}

/** The names right behind the phrase, or behind the next word of including in its sentence. */
function listed(g: Grammar, noun: number, body: Party, words: Belonging, at: Surface): readonly Party[] {
  const { tokens } = g
  const end = Math.max(noun + 1, body.last)
  const proper = tokens.text[end] !== ',' && /^\p{Lu}/u.test(tokens.text[end] ?? '')
  if (proper) return at.list(end)
  // "two members of the council, Ana Rell and Omar Dal, …"
  const persons = tokens.text[end] === ',' ? at.list(end + 1) : []
  if (persons.length > 1 && persons.every(p => standing(g.annotation, p.token).kind === 'person')) return persons
  const { last } = g.annotation.sentences[tokens.sentence[noun]]
  for (let t = end; t < Math.min(last - 1, end + REACH); t++) {
    // another collective or verb of its own ends what the phrase can list
    if (t > end && words.collectives.has(lemma(tokens, t)) && isNoun(tokens, t)) return []
    const one = tokens.text[t].toLowerCase()
    if (words.includers.has(one)) return at.list(t + 1)
    if (words.includers.has(`${one} ${tokens.text[t + 1].toLowerCase()}`)) return at.list(t + 2)
    if (!(t === end && one === ',') && !isRelative(g, end, t)) return []
  }
  return []
}

/** Whether everything from the phrase to a token can be a relative clause on it: it opens with a relative pronoun. */
function isRelative(g: Grammar, end: number, token: number): boolean {
  const open = g.tokens.text[end] === ',' ? end + 1 : end
  return token >= open && /^(?:which|who|that)$/i.test(g.tokens.text[open])
}
