import { createReadStream } from 'node:fs'
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
export async function* webArchive(path: string): AsyncGenerator<ArchivedPage> {
  const { WARCParser } = await import('warcio')
  for await (const record of new WARCParser(createReadStream(path))) {
    const address = record.warcTargetURI?.replace(/^<|>$/g, '')
    if (!address || !/^https?:/i.test(address) || !/^(response|resource)$/.test(record.warcType ?? '')) continue
    const { httpHeaders } = record
    if (record.warcType === 'response' && Number(httpHeaders?.statusCode) !== 200) continue
    const declared =
      record.warcType === 'response'
        ? (httpHeaders?.headers.get('content-type') ?? httpHeaders?.headers.get('Content-Type'))
        : record.warcContentType
    const [type = '', ...parameters] = (declared ?? '').split(';').map(part => part.trim())
    if (!READ.test(type)) continue
    const bytes = await payload(record)
    if (!bytes) continue
    const declaredCharset = /charset="?([\w.:-]+)/i.exec(parameters.join(';'))?.[1] ?? null
    const fields = { name: address, url: address, declaredType: type, declaredCharset }
    yield { source: source(bytes, fields), taken: record.warcDate ?? null }
  }
}

/** The bytes of a record without what they were packed in for the transfer; null where there are too many. */
async function payload(record: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size > MAX_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
