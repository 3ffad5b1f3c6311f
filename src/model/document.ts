import type { z } from 'zod'
import { contentId } from '../base/hash.js'
import type { documentSchema } from './document-schema.js'

/** A text as it was handed in or acquired, with what is known of it. Unknown stays null. */
export type Document = z.infer<typeof documentSchema>

/** A document from a text and what is known of it; its id is a hash of its content unless one is given. */
export function document(fields: Partial<Document> & { text: string }): Document {
  const { text, title = null, byline = null, publisher = null, published = null, language = null, url = null } = fields
  const content = { text, title, publisher, published, url }
  return { id: fields.id ?? contentId(content), text, title, byline, publisher, published, language, url }
}
