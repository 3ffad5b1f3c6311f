/** Why two names are held to be one actor. */
export const MERGE_BASES = ['name', 'stated', 'acronym', 'known', 'judgement'] as const
export type MergeBasis = (typeof MERGE_BASES)[number]
