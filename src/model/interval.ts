import { z } from 'zod'

/**
 * When something happened, as said. `edtf` is EDTF (ISO 8601-2), null where no date can be had without guessing.
 * `basis`: stated (a date), relative (resolved against the publication date), anchored (resolved against an event or
 * date in the text), none (kept as text only).
 */
export const TIME_BASES = ['stated', 'relative', 'anchored', 'none'] as const
export const statedTimeSchema = z.object({ text: z.string(), edtf: z.string().nullable(), basis: z.enum(TIME_BASES) })
export type StatedTime = z.infer<typeof statedTimeSchema>
