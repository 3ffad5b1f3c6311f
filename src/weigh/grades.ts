/**
 * Grades after the Admiralty code (NATO AJP-2.1): how far a source can be relied on, and how credible
 * one claim is. A person sets them; they are shown beside what was counted and read, and change neither.
 */
export const RELIABILITY = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} as const
export type Reliability = keyof typeof RELIABILITY

export const CREDIBILITY = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
} as const
export type Credibility = keyof typeof CREDIBILITY

/** Whether some text is a grade of reliability (A to F). */
export function isReliability(text: string): text is Reliability {
  return Object.hasOwn(RELIABILITY, text)
}

/** Whether some text is a grade of credibility (1 to 6). */
export function isCredibility(text: string): text is `${Credibility}` {
  return Object.hasOwn(CREDIBILITY, text)
}
