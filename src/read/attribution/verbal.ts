import type { Tokens } from '../annotation.js'
import { children, dependent, dependents, relation } from '../tree.js'
import { agentOf, caseOf, isInfinitive, isPassive, subjectOf, toldInClause, words } from './clause.js'
import type { Finding } from './finding.js'
import type { CueClass, CueLexicon } from './lexicon.js'

/** A dependent of the cue that can be content, and the frames under which it is. */
interface Complement {
  readonly token: number
  readonly frame: string
}

/**
 * The attribution that a verb signals, by the first of its classes whose frame is filled; null where none is. A verb with a
 * quotation frame is given even without content, since quotation marks may still fill it.
 */
export function verbalFinding(
  tokens: Tokens,
  verb: number,
  classes: readonly CueClass[],
  lexicon: CueLexicon,
): Finding | null {
  const passive = isPassive(tokens, verb) || isReduced(tokens, verb)
  const complements = complementsOf(tokens, verb, lexicon)
  for (const cue of classes) {
    const all = contentOf(tokens, verb, cue, complements, passive)
    if (!all.length) continue
    const source = sourceOf(tokens, verb, cue, passive)
    const told = cue.addressee ? toldInClause(tokens, verb) : -1
    const lent = source < verb ? [source, told] : [told]
    const apart = new Set(lent.filter(t => t >= 0 && all.includes(t)).flatMap(t => words(tokens, t)))
    const content = all.filter(t => !apart.has(t))
    // "a program called Harvest", "papers released in May": named or done by nobody who is told
    if (source < 0 && isReduced(tokens, verb) && !complements.some(c => c.frame === 'infinitive')) return null
    if (cue.ofDocument && !(source >= 0 && lexicon.documents.has(tokens.lemma[source]))) continue
    return { kind: cue.kind, source, cue: verb, content, quotes: cue.frames.has('quote') }
  }
  const quoting = classes.find(cue => cue.frames.has('quote'))
  if (!quoting) return null
  const source = sourceOf(tokens, verb, quoting, passive)
  return { kind: quoting.kind, source, cue: verb, content: [], quotes: true }
}

/** "declared a state of emergency": a measure that is taken by saying so reports nothing. */
export function isPerformed(tokens: Tokens, verb: number): boolean {
  if (!/^(?:declare|proclaim)$/.test(tokens.lemma[verb])) return false
  const object = dependent(tokens, verb, 'obj', 'nsubj:pass')
  return object >= 0 && MEASURES.has(tokens.lemma[object])
}

const MEASURES = new Set(
  'state emergency war law curfew independence ceasefire cease-fire truce armistice strike jihad mourning holiday bankruptcy amnesty blockade boycott republic caliphate'.split(
    ' ',
  ),
)

function sourceOf(tokens: Tokens, verb: number, cue: CueClass, passive: boolean): number {
  if (cue.experiencer) return dependent(tokens, verb, 'obj')
  if (passive) return agentOf(tokens, verb)
  const quoted = quotedBy(tokens, verb)
  if (quoted >= 0) return quoted
  const subject = subjectOf(tokens, verb)
  return subject >= 0 ? subject : lentToClause(tokens, verb)
}

/** "State radio quoted a doctor as saying …": the one quoted, or -1. */
function quotedBy(tokens: Tokens, verb: number): number {
  const matrix = tokens.head[verb]
  if (tokens.xpos[verb] !== 'VBG' || matrix < 0 || matrix > verb || caseOf(tokens, verb) !== 'as') return -1
  return isPassive(tokens, matrix) ? -1 : dependent(tokens, matrix, 'obj')
}

/** "All the farmers I met said it was dry": the subject that the tree gave to the clause behind the verb, or -1. */
function lentToClause(tokens: Tokens, verb: number): number {
  if (!/^VB[DZP]$/.test(tokens.xpos[verb])) return -1
  for (const clause of dependents(tokens, verb, 'ccomp')) {
    const subjects = dependents(tokens, clause, 'nsubj')
    if (subjects.length > 1 && subjects[0] < verb && subjects[1] > verb) return subjects[0]
  }
  return -1
}

/** "Was quoted as saying": the saying is the cue, unless it is told who quotes. */
export function quotesSaying(tokens: Tokens, verb: number): boolean {
  if (!isPassive(tokens, verb) || agentOf(tokens, verb) >= 0) return false
  return children(tokens, verb).some(c => tokens.xpos[c] === 'VBG' && caseOf(tokens, c) === 'as')
}

/** "A program called Harvest": a participle right behind its noun is passive without an auxiliary. */
function isReduced(tokens: Tokens, verb: number): boolean {
  const noun = tokens.head[verb]
  if (tokens.xpos[verb] !== 'VBN' || tokens.deprel[verb] !== 'acl' || noun < 0) return false
  return noun === verb - 1 || (noun < verb && agentOf(tokens, verb) >= 0)
}

function complementsOf(tokens: Tokens, verb: number, lexicon: CueLexicon): Complement[] {
  const found: Complement[] = []
  for (const child of children(tokens, verb)) {
    const deprel = tokens.deprel[child]
    switch (relation(deprel)) {
      case 'ccomp':
        // "Mr. Ruiz, who has read it, said …": a relative clause before the verb, whatever the tree calls it
        if (child > verb || !isAside(tokens, child, verb)) found.push({ token: child, frame: 'clause' })
        break
      case 'parataxis':
        if (child > verb && tokens.upos[child] !== 'PUNCT') found.push({ token: child, frame: 'parataxis' })
        break
      case 'xcomp':
        found.push({
          token: child,
          frame: isInfinitive(tokens, child)
            ? 'infinitive'
            : tokens.xpos[child] === 'VBG'
              ? 'gerund'
              : caseOf(tokens, child) === 'as'
                ? 'as'
                : 'predicate',
        })
        break
      case 'obj':
      case 'iobj':
        if (isFusedRelative(tokens, child)) found.push({ token: child, frame: 'clause' })
        else found.push({ token: child, frame: 'object' }, ...throughObject(tokens, child))
        break
      case 'obl':
      case 'nmod':
      case 'advcl': {
        const preposition = caseOf(tokens, child)
        // "said in a letter that …", "know from his letters that …"
        const through = /^(?:in|from|on|during|at)$/.test(preposition) ? clauseBehind(tokens, child) : []
        if (deprel === 'advcl' && child > verb && isInfinitive(tokens, child))
          found.push({ token: child, frame: 'purpose' })
        // "spoke on Thursday" is no matter spoken of
        // "have heard by now that …"
        else if (deprel === 'advcl' && child > verb && preposition === 'that')
          found.push({ token: child, frame: 'clause' })
        else if (through.length) found.push(...through)
        else if (preposition && deprel !== 'obl:agent' && !lexicon.times.has(tokens.text[child].toLowerCase()))
          found.push({ token: child, frame: preposition })
        break
      }
    }
  }
  return found
}

/** "shows what the car would cost": "what" with its clause. */
function isFusedRelative(tokens: Tokens, object: number): boolean {
  return /^(?:what|whatever|who|how)$/i.test(tokens.text[object]) && dependent(tokens, object, 'acl') > object
}

/** A clause with "that" as its mark behind a noun that is no word for a statement's content itself. */
function clauseBehind(tokens: Tokens, noun: number): Complement[] {
  return dependents(tokens, noun, 'acl', 'ccomp').flatMap(token => {
    const first = words(tokens, token)[0]
    const that = tokens.text[first].toLowerCase() === 'that' && tokens.deprel[first] === 'mark'
    return that ? [{ token, frame: 'clause' }] : []
  })
}

/** A relative clause, what stands before a colon, or a clause without a subject ("Asked about it, the mayor said he …") while another follows the verb. */
function isAside(tokens: Tokens, clause: number, verb: number): boolean {
  // "Sparks flew: farmers said …"
  for (let i = clause; i < verb; i++) if (/^[:;]$/.test(tokens.text[i])) return true
  const subject = dependent(tokens, clause, 'nsubj')
  if (subject >= 0) return /^(?:who|which|whom)$/i.test(tokens.text[subject])
  return dependents(tokens, verb, 'ccomp').some(c => c > verb)
}

/** Clauses that parsers hang on the object: "told the council that …", "urged the army to …". */
function throughObject(tokens: Tokens, object: number): Complement[] {
  return dependents(tokens, object, 'acl').flatMap(token => {
    if (tokens.deprel[token] !== 'acl') return []
    if (isInfinitive(tokens, token)) return [{ token, frame: 'infinitive' }]
    const that = dependents(tokens, token, 'mark').some(c => tokens.text[c].toLowerCase() === 'that')
    return that ? [{ token, frame: 'clause' }] : []
  })
}

function contentOf(
  tokens: Tokens,
  verb: number,
  cue: CueClass,
  complements: readonly Complement[],
  passive: boolean,
): number[] {
  const { frames } = cue
  const subject = dependent(tokens, verb, 'nsubj', 'csubj')
  if (cue.experiencer) {
    if (passive || subject < 0 || dependent(tokens, verb, 'obj') < 0) return []
    return words(tokens, subject)
  }
  const matrix = interrupted(tokens, verb)
  if (matrix.length && frames.has('clause') && !complements.some(c => c.frame === 'clause')) return matrix
  // "a report released last year found …": a participle after a noun says nothing itself
  const reduced = tokens.xpos[verb] === 'VBN' && tokens.deprel[verb] === 'acl'
  const clause = reduced
    ? undefined
    : complements.find(c => c.frame === 'clause' || (c.frame === 'parataxis' && clausal(tokens, c.token)))
  if (clause && frames.has('clause')) {
    const before = cue.addressee ? undefined : complements.find(c => c.frame === 'object' && c.token < clause.token)
    if (before && !frames.has('object')) return words(tokens, clause.token)
    return before ? [...words(tokens, before.token), ...words(tokens, clause.token)] : words(tokens, clause.token)
  }
  if (passive) return passiveContent(tokens, cue, complements, subject, agentOf(tokens, verb))
  const object = complements.find(c => c.frame === 'object')
  const infinitive = complements.find(c => c.frame === 'infinitive')
  const predicate = complements.find(c => c.frame === 'predicate' || c.frame === 'as')
  if (object && predicate && (frames.has('predicate') || (predicate.frame === 'as' && frames.has('as'))))
    return rest(tokens, verb, object.token, frames)
  if (object && infinitive && frames.has('object-infinitive')) return rest(tokens, verb, object.token, frames)
  if (infinitive && frames.has('infinitive') && (!object || cue.addressee)) return words(tokens, infinitive.token)
  if (object && frames.has('object')) return rest(tokens, verb, object.token, frames)
  const purpose = complements.find(c => c.frame === 'purpose')
  for (const { token, frame } of complements) {
    if (!frames.has(frame) || frame === 'object' || frame === 'infinitive') continue
    // "called on the council to act"
    const asked = /^(?:on|upon|for)$/.test(frame) && cue.kind === 'request' ? (infinitive ?? purpose) : undefined
    return asked && asked.token > token
      ? [...words(tokens, token), ...words(tokens, asked.token)]
      : words(tokens, token)
  }
  // "voted along party lines to send it back": parsers take it for a purpose
  if (purpose && !object && frames.has('infinitive') && cue.kind === 'intention') return words(tokens, purpose.token)
  return []
}

/** "X is believed to have fled", "X was criticised for it": the subject and what is said of it. */
function passiveContent(
  tokens: Tokens,
  cue: CueClass,
  complements: readonly Complement[],
  subject: number,
  agent: number,
): number[] {
  const frames = new Set(cue.frames)
  if (frames.has('passive-infinitive') || frames.has('object-infinitive')) frames.add('infinitive')
  const said = complements.filter(c => frames.has(c.frame) && c.frame !== 'by')
  // Without an agent and without more than its subject, only praise and blame are somebody's: "was criticised".
  const bare = cue.frames.has('object') && (agent >= 0 || cue.kind === 'attitude')
  if (!said.length && !bare) return []
  const content = subject >= 0 && !cue.addressee && tokens.lemma[subject] !== 'it' ? words(tokens, subject) : []
  for (const { token } of said) content.push(...words(tokens, token))
  return content
}

/** The object and everything that follows it within the clause. */
function rest(tokens: Tokens, verb: number, from: number, frames: ReadonlySet<string>): number[] {
  const content: number[] = []
  for (const child of children(tokens, verb)) {
    if (child !== from && child < Math.max(from, verb)) continue
    switch (relation(tokens.deprel[child])) {
      case 'obj':
      case 'xcomp':
      case 'obl':
      case 'ccomp':
      case 'iobj':
        if (tokens.deprel[child] !== 'obl:agent') content.push(...words(tokens, child))
        break
      case 'advcl':
        // "accused X of doing": the preposition marks a clause
        if (frames.has(caseOf(tokens, child))) content.push(...words(tokens, child))
    }
  }
  return content
}

function clausal(tokens: Tokens, token: number): boolean {
  return tokens.upos[token] === 'VERB' || children(tokens, token).some(c => /^(?:[nc]subj|cop)/.test(tokens.deprel[c]))
}

/** The clause that the cue follows or interrupts ("The road, he said, is open", "as he put it"), or nothing. */
function interrupted(tokens: Tokens, verb: number): number[] {
  const head = tokens.head[verb]
  if (head < 0) return []
  const plain = relation(tokens.deprel[verb])
  const comment =
    (plain === 'parataxis' && hasSubject(tokens, verb) && head !== verb) ||
    (plain === 'advcl' && caseOf(tokens, verb) === 'as' && hasSubject(tokens, verb))
  if (!comment || (plain === 'parataxis' && verb > head && colonBefore(tokens, verb))) return []
  return words(tokens, head, new Set([verb]))
}

function hasSubject(tokens: Tokens, verb: number): boolean {
  return dependent(tokens, verb, 'nsubj') >= 0
}

/** A semicolon or dash before the cue's clause begins a sentence of its own rather than a comment on the one before. */
function colonBefore(tokens: Tokens, verb: number): boolean {
  const first = words(tokens, verb).find(w => tokens.upos[w] !== 'PUNCT') ?? verb
  const before = tokens.text[first - 1]
  return before === ';' || before === ':'
}
