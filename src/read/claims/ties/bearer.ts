import { children, dependent, dependents, relation } from '../../tree.js'
import type { Filler, Grammar } from '../grammar/index.js'
import { antecedent, conjuncts } from '../grammar/words.js'
import { isParty, standing } from '../party.js'
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
  if (plain === 'xcomp' || plain === 'conj') {
    const first = plain === 'conj' ? head : noun
    if (plain === 'conj' && dependent(tokens, first, 'cop') >= 0) return bearersOf(g, first, at)
    if (plain === 'conj' && relation(tokens.deprel[first]) === 'appos') return bearersOf(g, first, at)
    if (plain === 'xcomp') {
      const subject = g.surfaceSubject(noun).filter(f => isParty(standing(g.annotation, f.token)))
      if (subject.length) return subject
    }
  }
  return [{ token: noun, path: 'self', cost: 0.5 }]
}

/**
 * The persons right beside an office, wherever the tree hangs them: "commander Ana Rell", "the commander, Lt. Gen. Ana Rell,",
 * "Ana Rell, commander", "members Ana Rell and Omar Dal".
 */
function besideOffice(g: Grammar, noun: number, at: Surface): readonly Filler[] {
  const { tokens, annotation } = g
  const person = (p: Party | null) => !!p && standing(annotation, p.token).kind === 'person'
  const filler = (path: string) => (p: Party) => ({ token: p.token, path, cost: 0 })
  let before = noun
  while (before > 0 && isOfficeWord(tokens.upos[before]) && noun - before < OFFICE_WORDS) before--
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
function isOfficeWord(upos: string): boolean {
  return upos !== 'ADP' && upos !== 'VERB' && upos !== 'AUX' && upos !== 'PUNCT' && upos !== 'PRON' && upos !== 'SCONJ'
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
export function wholesOf(g: Grammar, noun: number, functions: readonly string[], at: Surface): readonly Filler[] {
  const { tokens } = g
  const found = g.functions(noun)
  let unnamed: readonly Filler[] | null = null
  for (const name of ['possessive', 'of', 'compound', ...functions]) {
    const fillers = found.get(name)?.filter(f => f.token !== noun && !f.path.includes('<') && isWhole(g, f.token, name))
    if (!fillers?.length) continue
    // "a crew chief in Dog Battery" belongs to the battery; the crew only says what sort of chief
    if (name !== 'compound' || fillers.some(f => standing(g.annotation, f.token).named)) return fillers
    unnamed ??= fillers
  }
  if (unnamed) {
    const body = bodyBeside(g, noun, WITHIN, at)
    return body.length ? body.map(f => ({ ...f, path: INSIDE })) : unnamed
  }
  // A title before a name shares the modifiers of the whole phrase: "Alban Prime Minister X".
  const head = tokens.head[noun]
  const rel = tokens.deprel[noun]
  if (head > noun && (relation(rel) === 'compound' || rel === 'nmod:desc' || relation(rel) === 'flat'))
    for (const child of dependents(tokens, head, 'compound', 'amod', 'nmod'))
      if (child < noun && child !== noun && g.nameAt(child) >= 0 && g.nameAt(child) !== g.nameAt(head))
        return conjuncts(tokens, child).map(token => ({ token, path: `${rel}<>${tokens.deprel[child]}`, cost: 0.5 }))
  return bodyBeside(g, noun, functions, at)
}

/** By position, where the tree shows no body: "Ana Rell, commander, Northern Command"; "commander of the 3rd Brigade". */
function bodyBeside(g: Grammar, noun: number, functions: readonly string[], at: Surface): readonly Filler[] {
  const next = g.tokens.text[noun + 1] ?? ''
  const bare = next === ',' && g.tokens.text[noun - 1] === ',' && at.personEnding(noun - 1) !== null
  if (!bare && next !== 'of' && !functions.includes(next)) return []
  const body = at.starting(noun + 2)
  if (!body) return []
  const { kind } = standing(g.annotation, body.token)
  return kind === 'organization' || kind === 'unit' ? [{ token: body.token, path: 'beside', cost: 0.5 }] : []
}

function isWhole(g: Grammar, token: number, name: string): boolean {
  const at = standing(g.annotation, token)
  if (at.kind === 'organization' || at.kind === 'unit' || at.kind === 'state' || at.kind === 'group') return true
  // "fighters in the valley" says where they are, not to what they belong
  if (at.kind === 'place') return at.named && (name === 'of' || name === 'possessive' || name === 'compound')
  return name === 'possessive' && at.kind === 'person'
}
