/** What a mention stands for. `other`: a thing, an event, an idea. */
export const ENTITY_KINDS = ['person', 'organization', 'unit', 'group', 'state', 'place', 'other'] as const
