import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadReader } from '../../src/browser.js'
import { openLedger, RelataError, read, readFile } from '../../src/index.js'

const TEXT = 'The Northern Front supplied the Coast League with rifles two months ago.'
const GERMAN =
  'Die Regierung hat gestern mit den Gewerkschaften über die neuen Löhne verhandelt. Am Abend sagte der Sprecher des Ministeriums, dass man einer Einigung näher gekommen sei, aber noch nicht alle Fragen geklärt habe. Die Gespräche sollen morgen weitergehen.'
const folder = mkdtempSync(join(tmpdir(), 'relata-library-'))
const ledger = openLedger(join(folder, 'ledger.db'))
afterAll(async () => (await ledger).close())

test('a text is read as it was handed in, with what is known of it', async () => {
  const { document, claims, notices } = await read(TEXT, { publisher: 'Harbour Post', published: '2024-05-06' })
  expect(document.text).toBe(TEXT)
  expect(notices).toEqual([])
  expect(claims.map(c => [c.type, c.mode, c.time?.edtf, c.document.publisher])).toEqual([
    ['aid', 'arms', '2024-03', 'Harbour Post'],
  ])
  expect(TEXT.slice(claims[0].quote.start, claims[0].quote.end)).toBe(claims[0].quote.text)
})

test('another language gives a notice and no claims', async () => {
  const { claims, notices } = await read(GERMAN)
  expect(claims).toEqual([])
  expect(notices[0]).toMatch(/German/)
})

test('a file is read by its format, and what cannot be read has a code', async () => {
  const path = join(folder, 'report.md')
  writeFileSync(path, `# Rifles for the league\n\n${TEXT}\n`)
  const { document, claims } = await readFile(path, { published: '2024-05-06' })
  expect([document.title, claims.length]).toEqual(['Rifles for the league', 1])
  const error = await readFile(join(folder, 'nothing.txt')).catch(e => e)
  expect(error).toBeInstanceOf(RelataError)
  expect(error.code).toBe('RELATA_FILE_MISSING')
})

test('a ledger keeps texts and files once, and answers', async () => {
  const { add, addFile, dossier, export: write } = await ledger
  const options = { publisher: 'Harbour Post', published: '2024-05-06' }
  expect(await add(TEXT, options)).toMatchObject({ status: 'added', claims: 1 })
  expect(await add(TEXT, options)).toMatchObject({ status: 'known' })
  // another text is another document, and no newer version of the first
  expect(await add(`${TEXT} Officials said so.`, options)).toMatchObject({ status: 'added', replaces: null })
  expect(await addFile(join(folder, 'report.md'))).toMatchObject({ status: 'added', title: 'Rifles for the league' })
  expect((await dossier('Coast League')).relations.map(r => r.actor.name)).toEqual(['Northern Front'])
  let csv = ''
  for await (const piece of write('csv')) csv += piece
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(4)
})

test('the browser’s reader gives the same claims as that of Node, in both tiers', async () => {
  const load = async (name: string) => new Uint8Array(readFileSync(new URL(`../../dist/data/${name}`, import.meta.url)))
  for (const tier of ['net', 'fast'] as const) {
    const reader = await loadReader({ tier, load })
    const here = await read(TEXT, { published: '2024-05-06', language: 'en', tier })
    expect(reader.read(TEXT, { published: '2024-05-06' }).claims).toEqual(here.claims)
  }
})

test('the browser’s reader says which file it cannot have', async () => {
  await expect(loadReader({ load: name => Promise.reject(new Error(`no ${name}`)) })).rejects.toThrow(
    /^no [a-z]+\.[a-z]+$/,
  )
})
