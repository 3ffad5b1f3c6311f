/** What the header's button tells, so that the palette opens. */
export const PALETTE_EVENT = 'relata-palette'
