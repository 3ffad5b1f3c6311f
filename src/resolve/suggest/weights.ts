/** What can be observed of two actors; the levels of each are in src/resolve/data/evidence.yaml. */
export const FEATURES = ['name', 'rarity', 'kind', 'company', 'role', 'place', 'time', 'document', 'deed'] as const
export type Feature = (typeof FEATURES)[number]

/** One outcome of an observation: the share of pairs that show it, of those that are the same and of those that are not. */
export interface Level {
  readonly m: number
  readonly u: number
  /** The least (`from`) or the greatest (`to`) measure that is still of this level, where there is a measure. */
  readonly from?: number
  readonly to?: number
  readonly says: string
}

/** All weights. */
export interface Weights {
  /** The share of the same among pairs that blocking lets through. */
  readonly prior: number
  readonly features: { readonly [F in Feature]: Readonly<Record<string, Level>> }
}

/** What was observed of a pair: the level of each feature; one that could not be observed is missing. */
export type Pattern = { readonly [F in Feature]?: string }

/** A part of a score: log2(m / u) bits for an observation, and the observation in words. */
export interface Part {
  readonly feature: Feature
  readonly level: string
  readonly bits: number
  readonly says: string
}

interface EvidenceFile {
  readonly prior: { readonly share: number }
  readonly features: { readonly [F in Feature]: { readonly levels: Readonly<Record<string, Level>> } }
}

/** The weights from the parsed data files. */
export function weights(data: { readonly [file: string]: unknown }): Weights {
  const { prior, features } = data.evidence as EvidenceFile
  return {
    prior: prior.share,
    features: Object.fromEntries(FEATURES.map(f => [f, features[f].levels])) as unknown as Weights['features'],
  }
}

/**
 * The probability that a pair is one actor, by Fellegi and Sunter (1969): the prior odds and the odds of each observation,
 * multiplied as if they were independent.
 */
export function score(pattern: Pattern, { prior, features }: Weights): { score: number; parts: Part[] } {
  const parts = FEATURES.flatMap((feature): Part[] => {
    const level = pattern[feature]
    if (level === undefined) return []
    const { m, u, says } = features[feature][level]
    return [{ feature, level, bits: Math.log2(m / u), says }]
  })
  const bits = parts.reduce((sum, part) => sum + part.bits, Math.log2(prior / (1 - prior)))
  return { score: 1 / (1 + 2 ** -bits), parts }
}

/** The level of a feature that a measure falls into: levels stand in the order in which they are tried. */
export function levelOf(feature: Feature, measure: number, { features }: Weights): string {
  for (const [name, { from, to }] of Object.entries(features[feature]))
    if ((from === undefined || measure >= from) && (to === undefined || measure <= to)) return name
  throw new Error(`no level of ${feature} for ${measure}`)
}
