import { z } from 'zod'

/** How many: [low, best, high], with null where that end is open ("at least 12" is [12, 12, null]). */
export const quantitySchema = z.object({
  text: z.string(),
  value: z.tuple([z.number().nullable(), z.number().nullable(), z.number().nullable()]),
})
export type Quantity = z.infer<typeof quantitySchema>
