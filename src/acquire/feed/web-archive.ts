import { createReadStream } from 'node:fs'
import type { WARCRecord } from 'warcio'
import { MAX_BYTES } from '../limits.js'
import { type Source, source } from '../source.js'

/** A page of a web archive, and when it was taken. */
export interface ArchivedPage {
  readonly source: Source
  /** ISO 8601 (UTC); null where the archive does not say. */
  readonly taken: string | null
}

/** What may hold text; pictures, scripts and styles are passed over. */
const READ =
  /^(text\/(html|plain|markdown)|application\/(xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))/i

/** The pages of a web archive (WARC, ISO 28500; also packed), one by one: answers with status 200, and resources. */
export async function* webArchive(path: string, file = createReadStream(path)): AsyncGenerator<ArchivedPage> {
  const { WARCParser } = await import('warcio')
  for await (const record of new WARCParser(file)) {
    const head = headOf(record)
    // each record to its end, since the library goes round for ever where it passes over one that is cut off
    const bytes = await payload(record, head !== null)
    if (head && bytes) yield { source: source(bytes, head.fields), taken: head.taken }
  }
}

/** What the head of a record says of its page; null where it holds none. */
function headOf(record: WARCRecord): { fields: Omit<Source, 'bytes'>; taken: string | null } | null {
  const address = record.warcTargetURI?.replace(/^<|>$/g, '')
  if (!address || !/^https?:/i.test(address) || !/^(response|resource)$/.test(record.warcType ?? '')) return null
  const { httpHeaders } = record
  if (record.warcType === 'response' && Number(httpHeaders?.statusCode) !== 200) return null
  const declared =
    record.warcType === 'response'
      ? (httpHeaders?.headers.get('content-type') ?? httpHeaders?.headers.get('Content-Type'))
      : record.warcContentType
  const [type = '', ...parameters] = (declared ?? '').split(';').map(part => part.trim())
  if (!READ.test(type)) return null
  const declaredCharset = /charset="?([\w.:-]+)/i.exec(parameters.join(';'))?.[1] ?? null
  const fields = { name: address, url: address, declaredType: type, declaredCharset }
  return { fields, taken: record.warcDate ?? null }
}

/**
 * The bytes of a record without what they were packed in for the transfer, read to its end; null where they are not wanted, or are too
 * many.
 */
async function payload(record: AsyncIterable<Uint8Array>, wanted: boolean): Promise<Uint8Array | null> {
  let chunks: Uint8Array[] | null = wanted ? [] : null
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size > MAX_BYTES) chunks = null
    chunks?.push(chunk)
  }
  return chunks && Buffer.concat(chunks)
}
