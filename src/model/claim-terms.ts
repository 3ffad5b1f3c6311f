// Apart from the schema of a claim, since loading zod takes as long as answering does.

export const POLARITIES = ['affirmed', 'denied'] as const
export const REALIS = ['actual', 'attempted', 'intended', 'hypothetical', 'predicted'] as const
export const HEDGES = ['none', 'reported', 'possible', 'likely', 'unlikely', 'alleged'] as const
export type Polarity = (typeof POLARITIES)[number]
export type Realis = (typeof REALIS)[number]
export type Hedge = (typeof HEDGES)[number]
