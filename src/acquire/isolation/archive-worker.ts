import { createReadStream } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { RelataError } from '../../base/errors.js'
import { mailbox } from '../feed/mailbox.js'
import { webArchive } from '../feed/web-archive.js'
import type { Held, Told } from './archive.js'

// A thread that takes a mailbox or a web archive apart as far as it is asked to, and may be ended at any moment (archive.ts starts it).
const { kind, path } = workerData as { kind: keyof Held; path: string }

/** How often it is told that more of the file was read, in milliseconds: who is busy with one record for ever tells nothing. */
const EVERY = 1000
const tell = (told: Told) => parentPort!.postMessage(told)
let told = 0
const file = createReadStream(path)
setInterval(() => {
  if (file.bytesRead === told) return
  told = file.bytesRead
  tell({ read: told })
}, EVERY)
file.on('error', cause => fail(new RelataError('RELATA_FILE_UNREADABLE', path, { cause })))
const items = kind === 'mailbox' ? mailbox(path, file) : webArchive(path, file)

parentPort!.on('message', async () => {
  try {
    const { value, done } = await items.next()
    // the bytes may lie in a piece of memory that others share
    tell({ item: done ? null : { ...value, source: { ...value.source, bytes: new Uint8Array(value.source.bytes) } } })
  } catch (thrown) {
    const { message } = thrown as Error
    fail(thrown instanceof RelataError ? thrown : new RelataError('RELATA_FEED_INVALID', `${path} (${message})`))
  }
})

function fail({ code, detail }: RelataError): void {
  tell({ failed: { code, detail } })
}
