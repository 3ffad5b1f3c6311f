import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { hashBytes } from '../../base/hash.js'
import { type Source, source } from '../source.js'

/** A message of a mailbox; `key` tells it from others, whatever place it has in the file. */
export interface MailboxMessage {
  readonly key: string
  readonly source: Source
}

type Reader = (
  input: NodeJS.ReadableStream,
  options: { gz: boolean },
) => AsyncIterable<{
  readonly content: Buffer
  readonly headers: ReadonlyMap<string, readonly string[]>
}>

/** The messages of a mailbox file (mbox, RFC 4155; also packed), one by one. */
export async function* mailbox(path: string, file = createReadStream(path)): AsyncGenerator<MailboxMessage> {
  // a CommonJS module without types
  const { mboxReader } = createRequire(import.meta.url)('mbox-reader') as { mboxReader: Reader }
  for await (const { content, headers } of mboxReader(file, { gz: path.endsWith('.gz') })) {
    const id = headers.get('message-id')?.[0]?.replace(/^<|>$/g, '')
    const bytes = new Uint8Array(content)
    const key = id ?? hashBytes(bytes).slice(0, 32)
    // the protocol knows no address of a message in a file (RFC 2392 has one for its id)
    yield { key, source: source(bytes, { name: `${path}#${key}`, declaredType: 'message/rfc822' }) }
  }
}
