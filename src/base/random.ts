/** Numbers from 0 to below 1. */
export type Random = () => number

/** Numbers that are the same for the same seed (1 to 2147483646), by the multiplicative generator of Park & Miller (1988). */
export function random(seed: number): Random {
  let state = Math.min(Math.max(Math.trunc(seed), 1), 2147483646)
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
