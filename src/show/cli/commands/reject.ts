import { verdict } from '../verdicts.js'

/** `reject`: a claim is read wrongly; no analysis counts it any more. */
export const define = verdict(
  'reject',
  'Rejected',
  'relata reject 3f9c0a1b --reason "the pronoun means the other group"',
)
