import { relation } from '../../tree.js'
import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { isNoun, isVerb, lemma } from '../grammar/words.js'
import { isParty, standing } from '../party.js'
import type { Belonging } from './belonging.js'
import { standingTie } from './standing-tie.js'
import type { Party, Surface } from './surface.js'

/**
 * Bodies whose head is told by where his name stands: "a brigade under the command of Colonel Dal", "a faction under Omar Dal",
 * "Under Ana Rell, the party …", "Omar Dal's Northern Guard".
 */
export function headedTies(g: Grammar, words: Belonging, at: Surface): Draft[] {
  const drafts: Draft[] = []
  for (let token = 0; token + 1 < g.tokens.count; token++) {
    const draft = underSomebody(g, token, words, at) ?? namedBodyOf(g, token, at)
    if (draft) drafts.push(draft)
  }
  return drafts
}

/** "a brigade under the command of Colonel Dal", "a faction under Omar Dal", "Under Ana Rell, the party moved on". */
function underSomebody(g: Grammar, token: number, words: Belonging, at: Surface): Draft | null {
  const { tokens } = g
  if (tokens.text[token].toLowerCase() !== 'under') return null
  const noun = tokens.upos[token + 1] === 'DET' ? token + 2 : token + 1
  const told = words.leadership.has(lemma(tokens, noun)) && tokens.text[noun + 1] === 'of'
  const leader = at.starting(told ? noun + 2 : token + 1)
  if (!leader || tokens.text[leader.last] === "'s") return null
  const { kind } = standing(g.annotation, leader.token)
  if (told && (kind === 'unit' || kind === 'organization')) return commandedBy(g, noun, token, leader)
  if (kind !== 'person') return null
  const opens = g.annotation.sentences[tokens.sentence[token]].first === token
  let led: readonly number[]
  if (opens) led = tokens.text[leader.last] === ',' ? subjectBehind(g, leader.last) : []
  else {
    // "a brigade of the guard under the command of …" speaks of the brigade
    // "the division, under General Dal, attacked"
    const aside = tokens.text[token - 1] === ',' && (told || tokens.text[leader.last] === ',')
    let before = aside ? token - 2 : token - 1
    while (relation(tokens.deprel[before]) === 'nmod' && party(g, tokens.head[before])) before = tokens.head[before]
    led =
      isNoun(tokens, before) && party(g, before) ? [before] : told ? subjectAbove(g, noun).filter(t => party(g, t)) : []
  }
  led = led.filter(t => t !== leader.token && (told || isBody(g, t)))
  return led.length ? standingTie('leads', told ? noun : token, [leader.token], led, 'under') : null
}

/** "the brigade came under the command of the Northern Corps": a body under the command of another is a part of it. */
function commandedBy(g: Grammar, noun: number, under: number, whole: Party): Draft | null {
  const before = g.tokens.text[under - 1] === ',' ? under - 2 : under - 1
  const part = isNoun(g.tokens, before) && isBody(g, before) ? [before] : subjectAbove(g, noun)
  const led = part.filter(t => t !== whole.token && isBody(g, t) && standing(g.annotation, t).kind !== 'state')
  return led.length ? standingTie('part_of', noun, led, [whole.token], 'under command of') : null
}

function party(g: Grammar, token: number): boolean {
  return isParty(standing(g.annotation, token))
}

function isBody(g: Grammar, token: number): boolean {
  const { kind } = standing(g.annotation, token)
  return kind !== 'person' && isParty(standing(g.annotation, token))
}

/** The subject of the clause that begins behind a comma. */
function subjectBehind(g: Grammar, comma: number): readonly number[] {
  const { tokens } = g
  const { last } = g.annotation.sentences[tokens.sentence[comma]]
  for (let t = comma + 1; t < Math.min(last, comma + REACH); t++)
    if (relation(tokens.deprel[t]) === 'nsubj' && party(g, t)) return [t]
  return []
}

/** How far behind "Under X," the subject of its clause may stand. */
const REACH = 8

/** "Omar Dal's Northern Guard": a named body that a person owns is one he heads; "the army's Fifth Brigade" is a part. */
function namedBodyOf(g: Grammar, token: number, at: Surface): Draft | null {
  const { tokens, annotation } = g
  const genitive = /^['’]s?$/.test(tokens.text[token])
  if (!genitive && tokens.text[token].toLowerCase() !== 'whose') return null
  const owner = genitive ? (at.personEnding(token)?.token ?? ownerBefore(g, token)) : token
  if (owner < 0) return null
  const whose = standing(annotation, owner)
  // a country's own bodies are called so; that is a name, not a finding
  if (whose.kind === 'person' ? !whose.named : whose.kind !== 'organization' && whose.kind !== 'unit') return null
  const body = at.starting(token + 1)
  if (!body || body.first !== token + 1 || g.nameAt(body.token) < 0) return null
  const { kind, named } = standing(annotation, body.token)
  if ((kind !== 'organization' && kind !== 'unit') || !named) return null
  // "Omar Dal's Front comrades" are of the Front, which need not be his
  if (isNoun(tokens, body.last) && tokens.sentence[body.last] === tokens.sentence[token]) return null
  return whose.kind === 'person'
    ? standingTie('leads', token, [owner], [body.token], 'named body of')
    : standingTie('part_of', token, [body.token], [owner], 'named body of')
}

/** The token before a genitive that heads a mention: "the army" in "the army's Fifth Brigade"; -1 without one. */
function ownerBefore(g: Grammar, genitive: number): number {
  const t = genitive - 1
  if (t < 0 || !isNoun(g.tokens, t)) return -1
  const name = g.annotation.names[g.nameAt(t)]
  // "the Citizens' Pact" is one name, though only its end was found
  if (!name && /^\p{Lu}/u.test(g.tokens.text[t])) return -1
  for (let at = name ? name.first : t; at <= t; at++) {
    const { mention } = standing(g.annotation, at)
    if (mention >= 0 && g.annotation.mentions[mention].head === at) return at
  }
  return -1
}

/** The subject of the nearest clause above a token. */
export function subjectAbove(g: Grammar, token: number): readonly number[] {
  for (let t = g.tokens.head[token], steps = 0; t >= 0 && steps < 6; t = g.tokens.head[t], steps++) {
    if (!isVerb(g.tokens, t)) continue
    const subject = g.surfaceSubject(t).map(f => f.token)
    if (subject.length) return subject
  }
  return []
}
