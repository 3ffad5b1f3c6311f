import { mentionHeadedBy } from '../mentions/lookup.js'
import { children, dependent, relation } from '../tree.js'
import type { Facts } from './facts.js'
import type { Resolution } from './sieve.js'

/** Which body somebody leads or speaks for, as the document says; asked by any mention of the person's chain. */
export type Affiliations = (person: number) => number

/**
 * Reads who belongs to which body from phrases ("the party's leader", "a spokesman for the council", "Front commander Omar
 * Hadi") and from verbs ("Omar Hadi, who founded the Front"). Gives a mention of the body, or -1. The first that a document
 * tells counts.
 */
export function affiliations(resolution: Resolution): Affiliations {
  const { facts, chains } = resolution
  const bodies = new Map<number, number>()
  facts.forEach((fact, i) => {
    if (fact.kind !== 'person' || bodies.has(chains.of(i))) return
    const body = byPhrase(resolution, fact, i)
    const found = body >= 0 ? body : byVerb(resolution, fact)
    if (found >= 0 && !chains.same(found, i)) bodies.set(chains.of(i), found)
  })
  facts.forEach((fact, i) => {
    const owner = ownerOf(resolution, fact)
    if (owner >= 0 && !bodies.has(chains.of(owner))) bodies.set(chains.of(owner), i)
  })
  return person => bodies.get(chains.of(person)) ?? -1
}

/** "Harrow's company, Brandt Logistics": the person whose body is named, or -1. */
function ownerOf({ annotation, facts, chains }: Resolution, { kind, name, pronoun, mention }: Facts): number {
  if ((kind !== 'organization' && kind !== 'unit') || name || pronoun) return -1
  const owner = mentionHeadedBy(annotation, dependent(annotation.tokens, mention.head, 'nmod:poss'))
  if (owner < 0 || facts[owner].kind !== 'person') return -1
  const named = chains.mentionsOf(mentionHeadedBy(annotation, mention.head)).some(m => facts[m].name !== null)
  return named ? owner : -1
}

/** A capital stands for its government. */
const isBody = ({ kind, pronoun, known }: Facts) =>
  known?.sort === 'capital' ||
  kind === 'organization' ||
  kind === 'unit' ||
  kind === 'state' ||
  (kind === 'group' && !pronoun)

/** "The party's leader", "a spokesman for the council"; "Front commander Omar Hadi": the name before the word for the office. */
function byPhrase({ annotation, facts, words, chains }: Resolution, fact: Facts, at: number): number {
  const { tokens } = annotation
  const { mention, name, pronoun } = fact
  if (pronoun) return -1
  if (name) {
    let role = name.first - 1
    while (role >= mention.first && !words.offices.has(tokens.lemma[role].toLowerCase())) role--
    if (role < mention.first) return -1
    for (let k = at + 1; k < facts.length && facts[k].mention.first < role; k++)
      if (facts[k].mention.last <= role && isBody(facts[k])) return k
    return -1
  }
  if (!words.offices.has(fact.noun)) return -1
  for (const child of children(tokens, mention.head)) {
    const rel = relation(tokens.deprel[child])
    if (rel !== 'nmod' && rel !== 'compound' && rel !== 'amod') continue
    const body = mentionHeadedBy(annotation, child)
    if (body < 0) continue
    const whole = facts[chains.mentionsOf(body)[0]]
    if (isBody(facts[body]) || (facts[body].pronoun && isBody(whole))) return body
  }
  return -1
}

/** "Omar Hadi, who founded the Front", "he leads the Front". */
function byVerb({ annotation, facts, chains, words }: Resolution, { mention, relation: rel }: Facts): number {
  const { tokens } = annotation
  const verb = tokens.head[mention.head]
  if (rel !== 'nsubj' || verb < 0 || !words.leading.has(tokens.lemma[verb].toLowerCase())) return -1
  const body = mentionHeadedBy(annotation, dependent(tokens, verb, 'obj'))
  return body >= 0 && isBody(facts[body]) && chains.mentionsOf(body).some(m => facts[m].name) ? body : -1
}
