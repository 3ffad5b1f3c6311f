import { type Acquired, acquireSource } from '../acquire/acquire.js'
import { normaliseField } from '../acquire/clean/paragraphs.js'
import { source } from '../acquire/source.js'
import { document } from '../model/document.js'

/** A text that somebody pasted, and what they know of it; that goes before what the text says of itself. */
export interface Pasted {
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  readonly published?: string
  readonly language?: string
}

/** Acquires a pasted text. Errors: as `acquireSource`. */
export async function acquirePasted({ text, title, publisher, published, language }: Pasted): Promise<Acquired> {
  const bytes = new TextEncoder().encode(text)
  const acquired = await acquireSource(
    source(bytes, { name: title ?? 'pasted text', declaredType: 'text/plain', declaredCharset: 'utf-8' }),
    { language },
  )
  const { id: _, ...said } = acquired.document
  const known = {
    title: normaliseField(title) ?? said.title,
    publisher: normaliseField(publisher) ?? said.publisher,
    published: published ?? said.published,
  }
  return { ...acquired, document: document({ ...said, ...known }) }
}
