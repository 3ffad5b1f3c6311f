import type { Annotation } from '../annotation.js'
import type { Draft } from './draft.js'
import { ROLES, type Role } from './lexicon.js'

/** Why a claim was read: the rule, and for each role the words that fill it with the way through the tree. */
export interface Trace {
  /** The words of the sense, or the name of the tie rule. */
  readonly rule: string
  readonly trigger: string
  readonly roles: readonly {
    readonly role: Role
    readonly word: string
    /** Relations from the trigger: `nsubj`, `xcomp<nsubj`, `obj>nmod:on`. */
    readonly path: string
    /** 0 for a plain dependent, more for every step that was assumed. */
    readonly cost: number
  }[]
}

/** The trace of a draft, in the words of the document. */
export function traceOf({ tokens }: Annotation, draft: Draft): Trace {
  return {
    rule: draft.rule,
    trigger: tokens.text[draft.trigger],
    roles: ROLES.flatMap(role =>
      (draft.filling[role] ?? []).map(({ token, path, cost }) => ({ role, word: tokens.text[token], path, cost })),
    ),
  }
}
