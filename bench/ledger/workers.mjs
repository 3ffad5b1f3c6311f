// Workers on one PostgreSQL ledger: how many documents 1 and 2 of them read in a second, and whether four of them, of which one
// is killed (SIGKILL) every few seconds and replaced, read every document once. Exit status 1 where one is lost or doubled.
// usage, after a build:  node bench/ledger/workers.mjs --ledger postgres://… [--documents 2000] [--speed 400] [--seconds 3] [--tier fast]
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openExisting } from '../../dist/ledger/open.js'
import { openQueue } from '../../dist/ledger/open-queue.js'

const { values } = parseArgs({
  options: {
    ledger: { type: 'string' },
    documents: { type: 'string', default: '2000' },
    speed: { type: 'string', default: '400' },
    seconds: { type: 'string', default: '3' },
    tier: { type: 'string', default: 'fast' },
    seed: { type: 'string', default: '1' },
  },
})
if (!values.ledger) throw new Error('name a PostgreSQL ledger that may be filled: --ledger postgres://…')
const bin = fileURLToPath(new URL('../../bin/relata.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'relata-workers-'))
const place = schema => `${values.ledger}${values.ledger.includes('?') ? '&' : '?'}schema=${schema}`

let state = Number(values.seed)
/** Numbers below n that are the same for the same seed. */
const below = n => Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * n)

/** A folder of so many short reports, each another text. */
function reports(name, count) {
  const path = join(folder, name)
  mkdirSync(path)
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(path, `${String(i).padStart(4, '0')}.txt`),
      `Report ${i} of ${name}\n\nThe Northern Front attacked the Coast League at post ${i} on 3 May 2020. ` +
        `Officials said that the league released ${i + 2} prisoners and accused the front of murder.\n`,
    )
  return path
}

/** Runs a command; gives its exit status and signal. `line` is told each line of its output. */
function relata(args, line = () => {}) {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  createInterface({ input: child.stdout }).on('line', line)
  const ended = new Promise(done => child.once('exit', (code, signal) => done({ code, signal })))
  return { child, ended }
}

/** Seconds of the processor that a process took up to now (Linux). */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** A worker; `seen` is told of every document that it reports, when it does. */
function worker(ledger, seen, ...more) {
  const options = ['--ledger', ledger, '--tier', values.tier, '--concurrency', '1', '--json', ...more]
  const one = relata(['worker', ...options], text => seen(JSON.parse(text), one.child.pid))
  return one
}

async function queued(ledger, path) {
  const start = performance.now()
  await relata(['add', path, '--ledger', ledger, '--language', 'en']).ended
  return (performance.now() - start) / 1000
}

const run = Date.now().toString(36)
for (const workers of [1, 2]) {
  const ledger = place(`speed${workers}_${run}`)
  await queued(ledger, reports(`speed ${workers}`, Number(values.speed)))
  const times = []
  const cpu = new Map()
  const seen = ({ document }, pid) => {
    if (!document) return
    times.push(performance.now())
    cpu.set(pid, [...(cpu.get(pid) ?? []), cpuOf(pid)])
  }
  await Promise.all(Array.from({ length: workers }, () => worker(ledger, seen, '--until-empty').ended))
  // from the first tenth on: by then all have started
  const first = Math.floor(times.length / 10)
  const seconds = (times[times.length - 1] - times[first]) / 1000
  // on a machine that does other things too this says more; what the server takes is not in it
  const each = [...cpu.values()].map(at => {
    const from = Math.floor(at.length / 10)
    return (at[at.length - 1] - at[from]) / (at.length - 1 - from)
  })
  const taken = each.map(seconds => `${(1000 * seconds).toFixed(0)} ms`).join(' and ')
  console.log(
    `${workers} worker${workers > 1 ? 's' : ''}: ${((times.length - 1 - first) / seconds).toFixed(1)} documents a second ` +
      `(${times.length} read), ${taken} of the processor for each`,
  )
}

const ledger = place(`kills_${run}`)
const documents = Number(values.documents)
console.log(`${documents} documents queued in ${(await queued(ledger, reports('kills', documents))).toFixed(1)} s`)
const queue = await openQueue(ledger)
const reported = new Map()
const seen = ({ file, document, status, error }) => {
  if (document === null) console.log(`failed: ${file}: ${error.code}: ${error.message}`)
  else reported.set(file, [...(reported.get(file) ?? []), status])
}
const start = performance.now()
const running = new Set()
const add = () => {
  const one = worker(ledger, seen)
  running.add(one)
  one.ended.then(() => running.delete(one))
}
for (let i = 0; i < 4; i++) add()
let [kills, aside] = [0, 0]
let next = Date.now() + 1000 * Number(values.seconds)
for (;;) {
  const { waiting, active, done, parked } = await queue.counts()
  if (!(waiting + active)) {
    console.log(`${done} done, ${parked} parked`)
    aside = parked
    break
  }
  await new Promise(done => setTimeout(done, 200))
  if (Date.now() < next || !waiting) continue
  const victims = [...running]
  victims[below(victims.length)].child.kill('SIGKILL')
  kills++
  add()
  next = Date.now() + 1000 * Number(values.seconds) * (0.5 + below(1000) / 1000)
}
const seconds = (performance.now() - start) / 1000
// so that the youngest has started
await new Promise(done => setTimeout(done, 3000))
for (const { child } of running) child.kill('SIGTERM')
const ends = await Promise.all([...running].map(one => one.ended))
await queue.close()

const opened = await openExisting(ledger)
const kept = new Map()
for (const { source } of await opened.documents()) kept.set(source, (kept.get(source) ?? 0) + 1)
const { misfits, entries } = await opened.verify()
await opened.close()
const twice = [...kept.values()].filter(times => times > 1).length
const lost = documents - kept.size - aside
// what was read to its end twice, because a worker was killed between keeping and saying so
const again = [...reported.values()].filter(statuses => statuses.includes('known') || statuses.length > 1).length
console.log(
  `${kills} kills in ${seconds.toFixed(0)} s: ${kept.size} documents kept in ${entries} entries, ${lost} lost, ${twice} kept twice, ` +
    `${again} found known by a second worker, ${misfits.length} misfits; ` +
    `${ends.filter(e => e.code === 0).length} of ${ends.length} workers ended quietly on SIGTERM`,
)
process.exitCode = lost + aside + twice + misfits.length + ends.filter(e => e.code !== 0).length ? 1 : 0
