import { verdict } from '../verdicts.js'

/** `accept`: a claim is read rightly. */
export const define = verdict('accept', 'Accepted', 'relata accept 3f9c0a1b --reason "compared with the recording"')
