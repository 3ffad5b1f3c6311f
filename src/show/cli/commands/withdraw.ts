import { verdict } from '../verdicts.js'

/** `withdraw`: a claim shall not count any more, whether or not it is read rightly. */
export const define = verdict(
  'withdraw_claim',
  'Withdrawn',
  'relata withdraw 3f9c0a1b --reason "the source asked for it"',
)
