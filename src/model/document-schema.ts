import { z } from 'zod'

/** A text as it was handed in or acquired, with what is known of it. Unknown stays null. */
export const documentSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  /** Publication date, ISO 8601 (a date, or a date and time). */
  published: z.string().nullable(),
  /** BCP 47 tag; null where it was not judged. */
  language: z.string().nullable(),
  url: z.string().nullable(),
})
