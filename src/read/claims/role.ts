/** What a party or a thing is to an event. */
export const ROLES = ['actor', 'recipient', 'origin', 'object', 'place'] as const
export type Role = (typeof ROLES)[number]
