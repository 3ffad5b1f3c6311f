import { open, stat } from 'node:fs/promises'
import { heldIn } from '../../acquire/isolation/archive.js'
import { loadFile } from '../../acquire/source.js'
import { asRelataError, RelataError } from '../../base/errors.js'
import { expand } from '../keeping.js'
import { doneWith, type FollowContext, keepSource } from './entries.js'
import type { FollowEvent } from './event.js'
import type { Followed } from './state.js'

/** What a path is. Errors: RELATA_FILE_MISSING, RELATA_FEED_INVALID. */
export async function localKind(path: string): Promise<'folder' | 'mailbox' | 'archive'> {
  const info = await stat(path).catch(cause => {
    throw new RelataError('RELATA_FILE_MISSING', path, { cause })
  })
  if (info.isDirectory()) return 'folder'
  if (/\.warc(\.gz)?$/i.test(path)) return 'archive'
  if (/\.mbox(\.gz)?$/i.test(path) || (await head(path)).startsWith('From ')) return 'mailbox'
  throw new RelataError('RELATA_FEED_INVALID', path)
}

async function head(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Something of a place on this machine that is not known yet. */
interface Fresh {
  readonly address: string
  readonly mark: string | null
  keep(): Promise<FollowEvent>
}

/** Keeps what is new in a folder, a mailbox or a web archive. A file that did not change is not opened. */
export async function* followLocal(
  context: FollowContext,
  name: string,
  followed: Followed,
): AsyncGenerator<FollowEvent> {
  followed.kind ??= await localKind(followed.place)
  const mark = followed.kind === 'folder' ? null : await markOf(followed.place)
  if (mark !== null && mark === followed.mark) return yield checked(name, 'unchanged', followed, 0)
  let fresh = 0
  for await (const one of freshOf(context, name, followed)) {
    if (context.stop.aborted) return yield checked(name, 'listed', followed, fresh)
    fresh++
    try {
      const event = await one.keep()
      followed.entries[one.address] = doneWith('document' in event ? event.document : null, one.mark)
      yield event
    } catch (thrown) {
      followed.entries[one.address] = { ...doneWith(null, one.mark), tries: 1, code: asRelataError(thrown).code }
      yield { kind: 'failed', followed: name, address: one.address, thrown, again: false }
    }
    await context.save()
  }
  followed.mark = mark
  yield checked(name, fresh ? 'listed' : 'unchanged', followed, fresh)
}

function checked(followed: string, status: 'listed' | 'unchanged', { title }: Followed, fresh: number): FollowEvent {
  return { kind: 'checked', followed, status, title, fresh, left: 0 }
}

async function* freshOf(
  context: FollowContext,
  name: string,
  { kind, place, entries }: Followed,
): AsyncGenerator<Fresh> {
  const { ledger, readers, language } = context
  if (kind === 'folder') {
    for (const { name: path, error } of await expand([place])) {
      // an empty folder is one that nothing has come into yet
      if (error) continue
      const mark = await markOf(path).catch(() => null)
      if (mark === null || entries[path]?.mark === mark) continue
      yield {
        address: path,
        mark,
        keep: async () => keepSource(ledger, readers, name, path, await loadFile(path), { language }),
      }
    }
  } else if (kind === 'mailbox') {
    for await (const { key, source } of heldIn('mailbox', place)) {
      const address = `${place}#${key}`
      if (entries[address]) continue
      yield { address, mark: null, keep: () => keepSource(ledger, readers, name, address, source, { language }) }
    }
  } else {
    for await (const { source, taken } of heldIn('archive', place)) {
      // a page that was taken twice may have changed in between
      if (entries[source.name] && entries[source.name].mark === taken) continue
      const keep = () => keepSource(ledger, readers, name, source.name, source, { language }, taken ?? undefined)
      yield { address: source.name, mark: taken, keep }
    }
  }
}

async function markOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path).catch(cause => {
    throw new RelataError('RELATA_FILE_MISSING', path, { cause })
  })
  return `${size}-${Math.round(mtimeMs)}`
}
