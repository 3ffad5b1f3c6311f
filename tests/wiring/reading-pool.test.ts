import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { document } from '../../src/model/document.js'
import { openReader } from '../../src/relata.js'
import { inOrder } from '../../src/wiring/in-order.js'
import { readersForMany } from '../../src/wiring/many.js'
import { type Readers, readersHere } from '../../src/wiring/readers.js'
import { files } from '../cli/support/relata.js'

const TEXT = (n: number) =>
  `Police in Orsk arrested ${n + 2} dockers on Tuesday, the ministry said. The union accused the ministry of blackmail.`
const documents = Array.from({ length: 9 }, (_, n) =>
  document({ id: `d${n}`, text: TEXT(n), published: '2021-05-04', language: 'en' }),
)

describe('reading on several threads', () => {
  const here = readersHere(openReader('fast'))
  let readers: Readers
  beforeAll(() => {
    // two documents are read here, the others on the threads
    readers = readersForMany(here, 2, 'fast', 2)
  })
  afterAll(() => readers.close())

  const every = async (on: Readers) => {
    const found: unknown[] = []
    for await (const done of inOrder(documents, on.abreast, d => on.readToKeep(d))) found.push(done)
    return found
  }

  it('gives what one thread gives, in the same order', async () => {
    const found = await every(readers)
    expect(found).toEqual(await every(here))
    expect(found).toHaveLength(documents.length)
    expect(JSON.stringify(found)).toContain('"coerce"')
  })

  it('writes the same lines', async () => {
    for (const d of documents.slice(0, 3)) expect(await readers.annotate(d)).toEqual(await here.annotate(d))
  })

  it('brings errors over with their code and detail, and goes on', async () => {
    const [empty, good] = files({ 'empty.txt': '', 'good.txt': TEXT(1) })
    await expect(readers.acquire(empty, {})).rejects.toMatchObject({ code: 'RELATA_FILE_EMPTY', detail: empty })
    const acquired = await readers.acquire(good, { published: '2021-05-04' })
    const alone = await here.acquire(good, { published: '2021-05-04' })
    expect(acquired.document).toEqual(alone.document)
    expect(Buffer.from(acquired.original.bytes).toString()).toBe(TEXT(1))
    expect((await readers.read(acquired.document)).claims).toEqual((await here.read(alone.document)).claims)
  })

  it('starts no thread where one is asked for', () => {
    expect(readersForMany(here, 1, 'fast')).toBe(here)
  })
})
