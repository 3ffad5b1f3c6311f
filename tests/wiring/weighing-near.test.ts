import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import {
  expand,
  keepReady,
  openReaders,
  openWorkspace,
  readyFrom,
  type Weighed,
  type Workspace,
} from '../../src/relata.js'
import { relationsSeen } from '../../src/wiring/relations/seen.js'
import { lineageIndex } from '../../src/wiring/weighing/lineage.js'
import { lineageBeside } from '../../src/wiring/weighing/lineage-kept.js'
import { textsOf } from '../../src/wiring/weighing/texts.js'
import { weighing } from '../../src/wiring/weighing/weighing.js'

const samples = fileURLToPath(new URL('../../samples', import.meta.url))
const path = join(mkdtempSync(join(tmpdir(), 'relata-near-')), 'ledger.db')
const opened: Workspace[] = []
const open = async () => {
  const workspace = await openWorkspace(path)
  opened.push(workspace)
  return workspace
}
const over = ({ data }: Workspace) => [data.weigh, data.language] as const
let whole: Workspace
let claims: Claim[]

beforeAll(async () => {
  whole = await open()
  const readers = openReaders({ tier: 'net', threads: 1 })
  for (const { name } of await expand([samples]))
    await keepReady(whole.ledger, await readyFrom(whole.ledger, readers, name, { allowHost: [] }), name)
  const [{ id }] = await whole.claims({ types: ['defect'] })
  await whole.decide.judge('reject', [id], { reason: 'a test', author: 'test' })
  claims = await whole.claims({})
}, 120_000)
afterAll(() => Promise.all(opened.map(workspace => workspace.close())))

describe('one claim of a ledger that is too large to compare all of its claims', () => {
  it('has the origins that it has among all, where the relations were drawn', async () => {
    const near = await open()
    await relationsSeen(near, {})
    const [all, few] = [weighing(whole, ...over(whole)), weighing(near, ...over(near), 0)]
    for (const { id } of claims) expect(await few.origins(id), id).toEqual(await all.origins(id))
  })

  it('has none but those of the same thing where nothing was drawn, and mostly all of them', async () => {
    const near = await open()
    expect(await near.drawnBefore()).toBeNull()
    const [all, few] = [weighing(whole, ...over(whole)), weighing(near, ...over(near), 0)]
    const told = ({ affirmed, denied }: Weighed) =>
      [affirmed, denied].flatMap(side => side?.claims ?? []).map(({ id }) => id)
    let [found, wanted] = [0, 0]
    for (const { id } of claims) {
      const [some, every] = [told(await few.origins(id)), told(await all.origins(id))]
      expect(some).toContain(id)
      expect(every, id).toEqual(expect.arrayContaining(some))
      found += some.length
      wanted += every.length
    }
    expect(found / wanted).toBeGreaterThan(0.8)
  })

  it('and one of its documents goes back to the same ones', async () => {
    const near = await open()
    const [all, few] = [weighing(whole, ...over(whole)), weighing(near, ...over(near), 0)]
    for (const { id } of await whole.documents()) expect(await few.lineage(id)).toEqual(await all.lineage(id))
  })
})

describe('the index of documents', () => {
  const drawn = `${path}.main.drawn`
  const file = lineageBeside(drawn)
  const indexOf = (workspace: Workspace) => lineageIndex(workspace, textsOf(workspace.ledger), 1)

  it('is kept, and taken up by a later run without reading the documents again', async () => {
    const made = await indexOf(await open())()
    expect(existsSync(file)).toBe(true)
    const later = await open()
    const unread = lineageIndex(later, () => Promise.reject(new Error('was read again')), 1)
    const again = await unread()
    expect(again.size).toBe(made.size)
    for (const { id } of await whole.documents()) {
      const { document } = (await whole.ledger.document(id))!
      expect(again.candidates(document.text)).toEqual(made.candidates(document.text))
    }
  })

  it('is made anew where the file is damaged, or of another ledger', async () => {
    const { size } = await indexOf(await open())()
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1] ^= 1
    writeFileSync(file, bytes)
    expect((await indexOf(await open())()).size).toBe(size)
    const other = await openWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-other-')), 'ledger.db'))
    opened.push(other)
    expect(
      (await lineageIndex({ ledger: other.ledger, data: { ...other.data, drawn } }, textsOf(other.ledger))()).size,
    ).toBe(0)
    rmSync(file)
  })

  it('tells how far it is', async () => {
    const told: number[] = []
    const { size } = await lineageIndex(await open(), textsOf(whole.ledger), 1e9)((_, of) => told.push(of))
    expect(told).toEqual(Array(size).fill(size))
  })
})
