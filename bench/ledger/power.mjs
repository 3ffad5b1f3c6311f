// Simulated power cuts on a SQLite ledger. strace (Linux, root or ptrace allowed) records what `relata add` writes to the ledger's
// files, in which order it asks that it be on disk (fsync), and when it reports a document as kept. From that the files are put
// together as a disk might hold them if the power went off at some point, in three ways:
//   strict  nothing but what was asked to be on disk, names of files included (only the fsync of a folder keeps those)
//   some    of what was not, each 512-byte sector, each new length and each name is there or not, at random; the shared memory
//           file is garbage
//   all     everything that was written, as after a kill of the machine's processes
// Each must open, fit (verify), and hold every document that was reported before the cut. Exit status 1 where one does not.
// usage, after a build:  node bench/ledger/power.mjs [--cuts 200] [--documents 40] [--seed 1] [--key PASSPHRASE]
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openExisting } from '../../dist/ledger/open.js'
import { eventsOf } from './trace.mjs'

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '200' },
    documents: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    key: { type: 'string' },
  },
})
if (values.key) process.env.RELATA_KEY = values.key
const SECTOR = 512
const folder = mkdtempSync(join(tmpdir(), 'relata-power-'))
const ledger = join(folder, 'kept', 'ledger.db')
const bin = fileURLToPath(new URL('../../bin/relata.js', import.meta.url))

let state = Number(values.seed)
const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32

/** A folder of short reports, each another text. */
function reports(round) {
  const path = join(folder, round)
  mkdirSync(path)
  for (let i = 0; i < Number(values.documents); i++)
    writeFileSync(
      join(path, `${String(i).padStart(3, '0')}.txt`),
      `Report ${i} of the ${round} day\n\nThe Northern Front attacked the Coast League at post ${i} on 3 May 2020. ` +
        `Officials said that the league released ${i + 2} prisoners and accused the front of murder.\n`,
    )
  return path
}

const trace = join(folder, 'trace')
const calls = 'trace=openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,mkdir'
// twice: the second opens what the first closed, and its log starts anew
const add = day =>
  `"${process.execPath}" "${bin}" add "${reports(day)}" --ledger "${ledger}" --json --tier fast --threads 1 --language en`
execFileSync(
  'strace',
  ['-f', '-x', '-y', '-s', '100000000', '-e', calls, '-o', trace, 'sh', '-c', `${add('first')}; ${add('second')}`],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
  },
)
const events = eventsOf(readFileSync(trace, 'latin1'), dirname(ledger))
rmSync(trace)

/** The files as a disk might hold them if the power went off after so many events: their bytes by name. Null: no folder. */
function disk(cut, mode) {
  const keeps = mode === 'strict' ? () => false : mode === 'all' ? () => true : () => random() < 0.5
  /** Files by number: a name may stand for one after another. */
  const files = []
  const open = new Map()
  let names = []
  let made = null
  for (const event of events.slice(0, cut)) {
    const at = open.get(event.name)
    if (event.op === 'mkdir') made = { durable: false }
    else if (event.op === 'sync folder above' && made) made.durable = true
    else if (event.op === 'create' && at === undefined) {
      open.set(event.name, files.length)
      names.push({ name: event.name, file: files.length, there: true, durable: false })
      files.push({ pending: [], synced: [] })
    } else if (event.op === 'unlink' && at !== undefined) {
      open.delete(event.name)
      names.push({ name: event.name, file: at, there: false, durable: false })
    } else if (event.op === 'sync folder') for (const name of names) name.durable = true
    else if (event.op === 'sync' && at !== undefined) {
      files[at].synced.push(...files[at].pending)
      files[at].pending = []
    } else if ((event.op === 'write' || event.op === 'truncate') && at !== undefined) files[at].pending.push(event)
  }
  if (made && !made.durable && !keeps()) return null
  names = names.filter(name => name.durable || keeps())
  const there = new Map()
  for (const { name, file, there: is } of names) {
    if (is) there.set(name, file)
    else if (there.get(name) === file) there.delete(name)
  }
  const result = new Map()
  for (const [name, number] of there) {
    if (name.endsWith('-shm')) {
      if (mode === 'some')
        result.set(name, Buffer.from(Array.from({ length: 32768 }, () => Math.floor(random() * 256))))
      continue
    }
    result.set(name, content(files[number], keeps, mode === 'some'))
  }
  return result
}

/** The bytes of a file: what was synchronised, and of the rest what is kept. */
function content({ synced, pending }, keeps, torn) {
  let bytes = Buffer.alloc(0)
  const write = (data, offset) => {
    if (bytes.length < offset + data.length)
      bytes = Buffer.concat([bytes, Buffer.alloc(offset + data.length - bytes.length)])
    data.copy(bytes, offset)
  }
  const truncate = size => {
    bytes =
      size < bytes.length
        ? Buffer.from(bytes.subarray(0, size))
        : Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])
  }
  for (const { op, data, offset, size } of synced) op === 'write' ? write(data, offset) : truncate(size)
  for (const { op, data, offset, size } of pending) {
    if (op === 'truncate') {
      if (keeps()) truncate(size)
      continue
    }
    if (!torn) {
      if (keeps()) write(data, offset)
      continue
    }
    // a disk writes whole sectors, which lie at multiples of their size
    for (let from = 0; from < data.length; ) {
      const to = Math.min(data.length, from + SECTOR - ((offset + from) % SECTOR))
      if (keeps()) write(data.subarray(from, to), offset + from)
      from = to
    }
  }
  return bytes
}

const count = { images: 0, absent: 0, lost: 0, misfits: 0, refused: 0, more: 0 }
const reported = events.filter(event => event.op === 'report')
const syncs = events.filter(event => event.op === 'sync')
console.log(`${events.length} events: ${reported.length} documents reported, ${syncs.length} synchronisations`)
for (let i = 0; i < Number(values.cuts); i++) {
  const cut = 1 + Math.floor(random() * events.length)
  const promised = events.slice(0, cut).flatMap(event => (event.op === 'report' ? [event.document] : []))
  for (const mode of ['strict', 'some', 'all']) {
    count.images++
    const image = disk(cut, mode)
    const about = `cut after event ${cut} of ${events.length}, ${mode}`
    if (!image?.has(basename(ledger))) {
      count.absent++
      if (promised.length) console.log(`${about}: there is no ledger, and ${promised.length} documents were reported`)
      count.lost += promised.length
      continue
    }
    const at = join(folder, 'cut')
    mkdirSync(at)
    for (const [name, bytes] of image) writeFileSync(join(at, name), bytes)
    try {
      const opened = await openExisting(join(at, basename(ledger)))
      const { misfits, documents } = await opened.verify()
      for (const id of promised)
        if (!(await opened.has(id))) {
          count.lost++
          console.log(`${about}: ${id} is lost`)
        }
      // one more than was reported may be there: it was kept, and the report did not come
      if (documents > promised.length) count.more++
      await opened.close()
      count.misfits += misfits.length
      if (misfits.length) console.log(`${about}: ${JSON.stringify(misfits[0])}`)
    } catch (error) {
      count.refused++
      console.log(`${about}: ${error.message}`)
    }
    rmSync(at, { recursive: true })
  }
}
rmSync(folder, { recursive: true })
console.log(
  `${values.cuts} cuts, ${count.images} images of a disk: ${count.lost} reported documents lost, ${count.misfits} misfits, ${count.refused} not opened; ` +
    `${count.absent} from before there was a ledger, ${count.more} with the document that was just being kept`,
)
process.exitCode = count.lost + count.misfits + count.refused ? 1 : 0
