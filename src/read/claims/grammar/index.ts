import type { Annotation } from '../../annotation.js'
import type { Knowledge } from '../knowledge.js'
import { adjectiveFunctions } from './adjective.js'
import type { Filler, Functions, Grammar } from './grammar.js'
import { nounFunctions } from './noun.js'
import { surfaceSubject } from './subject.js'
import { verbFunctions } from './verb.js'
import { isVerb } from './words.js'

export type { Filler, Functions, Grammar } from './grammar.js'

const NOTHING: Functions = new Map()
const NOBODY: readonly Filler[] = []

/** The grammatical view of an annotation whose trees and names are final. Every answer is worked out once. */
export function grammar(annotation: Annotation, knowledge: Knowledge): Grammar {
  const { tokens } = annotation
  const functions: (Functions | undefined)[] = new Array(tokens.count)
  const subjects: (readonly Filler[] | undefined)[] = new Array(tokens.count)
  const names = new Int32Array(tokens.count).fill(-1)
  for (const [index, name] of annotation.names.entries()) names.fill(index, name.first, name.last)
  const times = new Uint8Array(tokens.count)
  for (const time of annotation.times) times.fill(1, time.first, time.last)
  const g: Grammar = {
    annotation,
    tokens,
    knowledge,
    nameAt: token => names[token],
    inTime: token => times[token] === 1,
    functions(token) {
      const known = functions[token]
      if (known) return known
      // Clauses that lend each other arguments could ask in a circle; the question that is still open has no answer yet.
      functions[token] = NOTHING
      // a past participle has its voice also where it is taken for an adjective
      return (functions[token] =
        isVerb(tokens, token) || (tokens.upos[token] === 'ADJ' && tokens.xpos[token] === 'VBN')
          ? verbFunctions(g, token)
          : tokens.upos[token] === 'ADJ'
            ? adjectiveFunctions(g, token)
            : nounFunctions(g, token))
    },
    surfaceSubject(verb) {
      const known = subjects[verb]
      if (known) return known
      subjects[verb] = NOBODY
      return (subjects[verb] = surfaceSubject(g, verb))
    },
  }
  return g
}
