/** What a format's parser found: text in paragraphs, and metadata where the document states it. */
export interface Draft {
  readonly text: string
  readonly title?: string | null
  readonly byline?: string | null
  readonly publisher?: string | null
  /** ISO 8601. */
  readonly published?: string | null
  /** BCP 47, as declared; content decides where there is enough of it. */
  readonly language?: string | null
  readonly url?: string | null
  /** Things left out that the reader should know of. */
  readonly notices?: readonly string[]
}
