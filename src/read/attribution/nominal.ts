import type { Tokens } from '../annotation.js'
import { children, dependent, relation } from '../tree.js'
import { agentOf, caseOf, isInfinitive, subjectOf, words } from './clause.js'
import type { Finding } from './finding.js'
import type { CueClass } from './lexicon.js'
import type { Scene } from './scene.js'
import { finite, inPhrase, trimmed } from './surface.js'

/** What a predicate adjective says somebody thinks or feels: "is confident that …", "worried about …". */
export function adjectiveFinding(tokens: Tokens, adjective: number, classes: readonly CueClass[]): Finding | null {
  const plain = relation(tokens.deprel[adjective])
  if (plain === 'amod' || plain === 'compound') return null
  for (const { kind, frames } of classes) {
    const content = complement(tokens, adjective, frames)
    if (content.length) return { kind, source: subjectOf(tokens, adjective), cue: adjective, content, quotes: false }
  }
  return null
}

/** What a noun says somebody claims, thinks or wants: "X's claim that …", "reports of …", "a plan to …". */
export function nounFinding(tokens: Tokens, noun: number, classes: readonly CueClass[]): Finding | null {
  for (const { kind, frames } of classes) {
    const source = holderOf(tokens, noun)
    const content = complement(tokens, noun, frames, source)
    if (content.length) return { kind, source, cue: noun, content, quotes: frames.has('quote') }
  }
  const speech = classes.find(cue => cue.frames.has('quote'))
  // "said in a statement": the verb is the cue
  const verb = tokens.head[noun]
  if (verb >= 0 && relation(tokens.deprel[noun]) === 'obl' && tokens.upos[verb] === 'VERB') return null
  const source = speech ? holderOf(tokens, noun) : -1
  return speech && source >= 0 ? { kind: speech.kind, source, cue: noun, content: [], quotes: true } : null
}

/**
 * "The Harbour Council plans to close the gate", where the verb is taken for a noun that heads the sentence: what the verb takes stands
 * behind it, a noun without an article before it, and nothing finite in the sentence. Null else.
 */
export function nounForVerb({ tokens, annotation, lexicon }: Scene, noun: number): Finding | null {
  if (tokens.xpos[noun] !== 'NNS' || relation(tokens.deprel[noun]) !== 'root') return null
  const classes = lexicon.verbs.get(tokens.lemma[noun]) ?? []
  const filled = children(tokens, noun).flatMap(child => {
    const frame = isInfinitive(tokens, child) ? 'infinitive' : that(tokens, child) ? 'clause' : caseOf(tokens, child)
    const cue = child > noun ? classes.find(c => c.frames.has(frame)) : undefined
    return cue ? [{ child, kind: cue.kind }] : []
  })[0]
  if (!filled || !/^(?:NOUN|PROPN)$/.test(tokens.upos[noun - 1] ?? '')) return null
  const { first } = annotation.sentences[tokens.sentence[noun]]
  if (finite(tokens, { first, last: noun })) return null
  let start = noun
  while (start > first && inPhrase(tokens, start - 1)) start--
  const range = trimmed(tokens, { first: start, last: noun })
  if (!range) return null
  const content = words(tokens, filled.child)
  return { kind: filled.kind, source: noun - 1, range, cue: noun, content, quotes: false }
}

function complement(tokens: Tokens, word: number, frames: ReadonlySet<string>, source = -1): number[] {
  for (const child of children(tokens, word)) {
    if (child < word) continue
    if (child === source) {
      // "accusations by the union that the firm …", where the tree hangs the clause on the union
      const clause = children(tokens, child).find(c => relation(tokens.deprel[c]) === 'acl' && that(tokens, c))
      if (clause !== undefined && frames.has('clause')) return words(tokens, clause)
      continue
    }
    const deprel = tokens.deprel[child]
    switch (relation(deprel)) {
      case 'ccomp':
      case 'acl':
      case 'xcomp':
      case 'advcl': {
        if (deprel === 'acl:relcl' && !(frames.has('clause') && isThatClause(tokens, child))) break
        const infinitive = isInfinitive(tokens, child)
        const frame = infinitive
          ? 'infinitive'
          : relation(deprel) === 'ccomp' || deprel === 'acl:relcl' || that(tokens, child)
            ? 'clause'
            : caseOf(tokens, child)
        if (frames.has(frame)) return words(tokens, child)
        break
      }
      case 'nmod':
      case 'obl':
        if (frames.has(caseOf(tokens, child))) return words(tokens, child)
        break
    }
  }
  return []
}

function that(tokens: Tokens, clause: number): boolean {
  return children(tokens, clause).some(c => tokens.deprel[c] === 'mark' && tokens.text[c].toLowerCase() === 'that')
}

/** Whose claim it is: the possessor, "by X", "from X", or the subject of the verb that the noun is the object of. */
function holderOf(tokens: Tokens, noun: number): number {
  const possessor = dependent(tokens, noun, 'nmod:poss')
  if (possessor >= 0) return possessor
  for (const child of children(tokens, noun)) {
    if (relation(tokens.deprel[child]) !== 'nmod') continue
    const preposition = caseOf(tokens, child)
    if (preposition === 'by' || preposition === 'from' || preposition === 'among') return child
  }
  // "a Harbour Gazette report that …"
  const name = children(tokens, noun).find(
    c => c < noun && tokens.deprel[c] === 'compound' && tokens.upos[c] === 'PROPN',
  )
  if (name !== undefined) return name
  // "rejected Greek claims that …": an adjective that is written like a name, inside its sentence
  const people = children(tokens, noun).find(
    c =>
      c < noun &&
      tokens.deprel[c] === 'amod' &&
      /^\p{Lu}/u.test(tokens.text[c]) &&
      tokens.head[c] === noun &&
      !opens(tokens, c),
  )
  if (people !== undefined) return people
  const head = tokens.head[noun]
  if (head < 0 || tokens.upos[head] !== 'VERB' || TURNING_DOWN.has(tokens.lemma[head])) return -1
  const plain = relation(tokens.deprel[noun])
  if (tokens.deprel[noun] === 'nsubj:pass') return agentOf(tokens, head)
  return plain === 'obj' || plain === 'obl' ? subjectOf(tokens, head) : -1
}

/** Verbs whose object is what others said or want: "denied reports that …". */
const TURNING_DOWN = new Set(
  'deny dismiss reject refute rebut dispute repudiate disavow contest contradict ignore rebuff answer investigate probe welcome criticise criticize condemn'.split(
    ' ',
  ),
)

/** Whether a word opens its sentence, where a capital letter tells nothing. */
function opens(tokens: Tokens, token: number): boolean {
  return token === 0 || tokens.sentence[token - 1] !== tokens.sentence[token]
}

/** "the claim that the town fell" is a complement though parsers take it for a relative clause: "that" is not its subject. */
function isThatClause(tokens: Tokens, clause: number): boolean {
  let [first] = words(tokens, clause)
  // Some trees hang "that" on the verb behind.
  if (tokens.text[first - 1]?.toLowerCase() === 'that' && tokens.deprel[first - 1] === 'mark') first--
  if (tokens.text[first].toLowerCase() !== 'that' || /^(?:obj|obl)/.test(tokens.deprel[first])) return false
  return /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/.test(tokens.upos[first + 1] ?? '')
}
