import type { Hedge, Polarity, Realis } from '../../model/claim.js'

/** How certain a text presents an event. `cue` is the token that says so last (the outermost), null for a plain assertion. */
export interface Modality {
  readonly polarity: Polarity
  readonly realis: Realis
  readonly hedge: Hedge
  /** Fractions by the ICD 203 bands, for likely and unlikely; else null. */
  readonly probability: readonly [number, number] | null
  readonly cue: number | null
  /** The words that made it so, from the event outwards; absent for a plain assertion. */
  readonly causes?: readonly Cause[]
}

/** A word (token) and what it did to the event. */
export interface Cause {
  readonly token: number
  readonly value: 'denied' | Realis | Hedge
}

/** What one word does to the event below it. */
export interface Effect {
  readonly polarity?: 'deny'
  readonly realis?: Realis
  readonly hedge?: Hedge
  readonly probability?: readonly [number, number]
}

/** A modality while it is put together, from the event outwards. */
export interface Draft {
  denied: boolean
  realis: Realis
  hedge: Hedge
  probability: readonly [number, number] | null
  cue: number | null
  /** The hedge is still open to "not" and "very": "not likely" is unlikely, but "not" below "likely" is a denial. */
  hedgeAt: number
  readonly causes: Cause[]
}

export function draft(): Draft {
  return { denied: false, realis: 'actual', hedge: 'none', probability: null, cue: null, hedgeAt: -1, causes: [] }
}

/**
 * Whether the inner realis gives way to the outer. It stays as a rule ("will plan to" is intended), but an attempt that is
 * itself only planned, expected or supposed has not been made: "plans to try to" is intended, "if it tries to" hypothetical.
 */
function yields(inner: Realis, outer: Realis): boolean {
  return inner === 'actual' || inner === 'attempted' || (inner === 'predicted' && outer === 'hypothetical')
}

/** Adds the effect of the word `cue`, which governs what is known so far. The inner hedge stays. */
export function apply(state: Draft, effect: Effect, cue: number): void {
  if (effect.polarity === 'deny') {
    state.denied = !state.denied
    state.causes.push({ token: cue, value: 'denied' })
  }
  if (effect.realis && yields(state.realis, effect.realis)) {
    if (state.realis !== effect.realis) state.causes.push({ token: cue, value: effect.realis })
    state.realis = effect.realis
  }
  if (effect.hedge && state.hedge === 'none') {
    state.causes.push({ token: cue, value: effect.hedge })
    state.hedge = effect.hedge
    state.probability = effect.probability ?? null
    state.hedgeAt = cue
  }
  state.cue = cue
}

/**
 * "not" over a hedge turns the hedge, not the event: "not likely" is unlikely (20 to 45 per cent), "not unlikely" is
 * possible, "not believed to" is unlikely. Over anything else it denies.
 */
export function negate(state: Draft, cue: number, directlyOnHedge: boolean): void {
  if (directlyOnHedge && state.hedge === 'likely') {
    state.hedge = 'unlikely'
    state.probability = [0.2, 0.45]
    state.causes.push({ token: cue, value: 'unlikely' })
  } else if (directlyOnHedge && state.hedge === 'unlikely') {
    state.hedge = 'possible'
    state.probability = null
    state.causes.push({ token: cue, value: 'possible' })
  } else {
    state.denied = !state.denied
    state.causes.push({ token: cue, value: 'denied' })
  }
  state.cue = cue
}

/** The finished value. */
export function modality(state: Draft): Modality {
  const { denied, realis, hedge, probability, cue, causes } = state
  const plain: Modality = { polarity: denied ? 'denied' : 'affirmed', realis, hedge, probability, cue }
  return causes.length ? { ...plain, causes } : plain
}
