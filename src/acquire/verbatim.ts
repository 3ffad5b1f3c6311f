import { type Document, document } from '../model/document.js'
import { type AcquireOptions, acquireSource } from './acquire.js'
import { decode } from './decode.js'
import { checkTextSize } from './limits.js'
import { sniffBinary, sniffText } from './sniff.js'
import { loadFile } from './source.js'

/**
 * A text file as it stands, so that offsets count in the file: nothing is cleaned or left out. Files that are no text
 * (a PDF, a page) give the text that `acquire` makes of them.
 */
export async function acquireVerbatim(path: string, options: AcquireOptions = {}): Promise<Document> {
  const source = await loadFile(path)
  if (source.bytes.length && !sniffBinary(source)) {
    const text = decode(source.bytes, path)
    checkTextSize(text, path)
    const format = sniffText(text, source)
    if (format === 'text' || format === 'markdown')
      return document({ text, published: options.published, language: options.language })
  }
  return (await acquireSource(source, options)).document
}
