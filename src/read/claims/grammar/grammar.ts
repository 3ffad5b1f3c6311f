import type { Annotation, Tokens } from '../../annotation.js'
import type { Knowledge } from '../knowledge.js'

/** A token that stands at a grammatical function, with the way that led to it (for explanations) and how far it was. */
export interface Filler {
  readonly token: number
  /** Relations from the trigger to the token: `nsubj`, `xcomp<nsubj`, `obj>nmod:on`. */
  readonly path: string
  /** 0 for a plain dependent, more for every step of control, sharing or attachment that was assumed. */
  readonly cost: number
  /** The token whose phrase stands in the text for it, where that is another: "the strikes" for who led them. */
  readonly words?: number
}

/** The fillers of each grammatical function of one predicate (lexicon.ts names the functions), coordinate ones together. */
export type Functions = ReadonlyMap<string, readonly Filler[]>

/** The grammatical view of one document: functions of predicates, worked out when asked for and remembered. */
export interface Grammar {
  readonly annotation: Annotation
  readonly tokens: Tokens
  readonly knowledge: Knowledge
  /** The functions of a verb, noun or adjective. */
  functions(token: number): Functions
  /** Who or what stands as the surface subject, found through control, raising, coordination and relative clauses. */
  surfaceSubject(verb: number): readonly Filler[]
  /** Index of the name that a token belongs to, or -1. */
  nameAt(token: number): number
  /** Whether the token stands in a temporal expression. */
  inTime(token: number): boolean
}

/** Collects fillers by function; a token is taken once for a function. */
export class FunctionMap extends Map<string, Filler[]> {
  add(name: string, filler: Filler): void {
    const list = this.get(name)
    if (!list) this.set(name, [filler])
    else if (!list.some(f => f.token === filler.token)) list.push(filler)
  }

  addAll(name: string, fillers: readonly Filler[], step = '', cost = 0): void {
    for (const f of fillers) this.add(name, further(f, step, cost))
  }
}

/** The filler seen from one step farther away. */
export function further(filler: Filler, step: string, cost: number): Filler {
  return step || cost
    ? { ...filler, path: step ? `${step}${filler.path}` : filler.path, cost: filler.cost + cost }
    : filler
}
