// How long the analyses of a large ledger take from the command line: made-up reporting (bench/ledger/made-up.mjs) is kept, then
// each command is run as a process of its own, after one that draws what all of them need ("drawn"). The seconds are those of the
// clock and of the processor, for the first asking after a change and for asking the same again; beside them stands what a fixed
// piece of work takes, which tells how busy the machine is. Behind the first line stands what the first question takes after small changes of
// the ledger: a watch, a claim that is accepted, one that is rejected, a document of 20 claims.
// usage, after a build:  node bench/analyse.mjs [--claims 100000] [--actors 10000] [--ledger FILE] [--again 3] [--warm: what was drawn by an earlier run stays]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { openLedger } from '../dist/ledger/open.js'
import { judgement } from '../dist/model/judgement.js'
import { A_DOCUMENT, reporting } from './ledger/made-up.mjs'

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '100000' },
    actors: { type: 'string', default: '10000' },
    ledger: { type: 'string' },
    again: { type: 'string', default: '3' },
    warm: { type: 'boolean', default: false },
  },
})
const [CLAIMS, ACTORS, AGAIN] = [values.claims, values.actors, values.again].map(Number)
const folder = mkdtempSync(join(tmpdir(), 'relata-analyse-'))
const path = values.ledger ?? join(folder, 'ledger.db')
const made = reporting({ actors: ACTORS })
if (existsSync(path)) {
  // what comes next in the made-up reporting is new to the ledger
  const there = await openLedger(path)
  const { documents } = await there.counts()
  await there.close()
  for (let n = 0; n < documents; n++) made.report(n)
} else {
  const ledger = await openLedger(path)
  for (let n = 0; n * A_DOCUMENT < CLAIMS; n += 64)
    await Promise.all(Array.from({ length: 64 }, (_, i) => ledger.keep(made.report(n + i))))
  await ledger.close()
}
const ledger = await openLedger(path)
const { claims } = await ledger.counts()
// names of which no two are one actor
const busy = (await ledger.rollups.busiest(40)).map(n => n.name)
await ledger.close()

const program = new URL('../bin/relata.js', import.meta.url).pathname
function run(args) {
  const at = performance.now()
  const { status, stderr } = spawnSync('/usr/bin/env', ['time', '-f', '%U %S', process.execPath, program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, RELATA_LEDGER: path },
  })
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  return { status, clock: (performance.now() - at) / 1000, cpu: user + system, stderr }
}
/** Seconds for some work that is always the same. */
function unit() {
  const at = process.cpuUsage()
  let x = 0
  for (let i = 0; i < 2e8; i++) x += i & 7
  const { user } = process.cpuUsage(at)
  return x && user / 1e6
}

const median = list => [...list].sort((x, y) => x - y)[list.length >> 1]
const line = (...cells) => console.log(`| ${cells.join(' | ')} |`)
console.log(`${claims} claims`)
line('command', 'first: processor, s', 'again: processor, s', 'again: clock, s', 'unit, s')
line('---', '---', '---', '---', '---')
const pair = (() => {
  for (const other of busy.slice(1))
    if (run(['between', busy[0], other, '--json']).status === 0) return [busy[0], other]
  return busy.slice(0, 2)
})()
if (!values.warm) for (const more of ['', '.basis']) rmSync(`${path}.main.drawn${more}`, { force: true })
rmSync(`${path}.main.drawn.answers`, { force: true })
const commands = [
  ...(values.warm ? [] : [['drawn: ambivalent, after a change', ['ambivalent'], 1]]),
  ['ambivalent', ['ambivalent'], AGAIN],
  ['ambivalent --roll-up', ['ambivalent', '--roll-up'], AGAIN],
  ['ambivalent --according-to', ['ambivalent', '--according-to', 'Harbour Post'], AGAIN],
  ['ambivalent --origins 2', ['ambivalent', '--origins', '2'], AGAIN],
  ['between', ['between', ...pair], AGAIN],
  ['between --roll-up', ['between', ...pair, '--roll-up'], AGAIN],
  ['actor', ['actor', pair[0]], AGAIN],
  ['flows', ['flows'], AGAIN],
  ['defections', ['defections'], AGAIN],
  ['balance --seconds 0', ['balance', '--seconds', '0'], AGAIN],
  ['allies', ['allies'], AGAIN],
  ['brokers', ['brokers'], AGAIN],
  ['timeline', ['timeline', pair[0]], AGAIN],
  ['forecasts', ['forecasts'], AGAIN],
  ['--version (nothing but starting)', ['--version'], AGAIN],
]
/** What the first question takes after a change of the ledger. */
async function afterChange(name, change) {
  const ledger = await openLedger(path)
  await change(ledger)
  await ledger.close()
  const { cpu, clock, status, stderr } = run(['ambivalent'])
  if (status !== 0) console.error(name, stderr)
  line(`ambivalent after ${name}`, cpu.toFixed(2), '', clock.toFixed(2), unit().toFixed(2))
}
async function smallChanges() {
  const some = []
  const ledger = await openLedger(path)
  for await (const { claim } of ledger.claims({ limit: 400 })) some.push(claim.id)
  const { length } = await ledger.judgements()
  await ledger.close()
  const judged = (kind, subject) => ledger =>
    ledger.judge(
      judgement({ kind, subject, object: null, reason: 'bench', author: 'bench', made: '2024-01-01T00:00:00Z' }),
    )
  await afterChange('a watch', judged('watch', `actor ${busy[length % 40]}`))
  await afterChange('a claim was accepted', judged('accept', some[length % 200]))
  await afterChange('a claim was rejected', judged('reject', some[200 + (length % 200)]))
  for (const n of [0, 1, 2])
    await afterChange('a document of 20 claims was added', ledger => ledger.keep(made.report(1e6 + 3 * length + n)))
}
for (const [name, args, often] of commands) {
  const first = run(args)
  const runs = Array.from({ length: often }, () => ({ ...run(args), unit: unit() }))
  const failed = [first, ...runs].find(r => r.status !== 0)
  if (failed) console.error(name, failed.stderr)
  line(name, first.cpu.toFixed(2), ...['cpu', 'clock', 'unit'].map(what => median(runs.map(r => r[what])).toFixed(2)))
  if (commands[0][0] === name && !values.warm) await smallChanges()
}
rmSync(folder, { recursive: true })
