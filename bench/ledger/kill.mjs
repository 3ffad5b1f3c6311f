// Kills `relata add` at random moments (SIGKILL), round after round on one ledger, and looks whether the ledger opens, is as it
// was written (verify), and holds each document that was reported as kept exactly once. The last round is not killed and must
// complete all. Exit status 1 where anything was lost or does not fit.
// usage, after a build:  node bench/ledger/kill.mjs [--rounds 50] [--writers 1] [--ledger PATH|postgres://…] [--seed 1]
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openExisting } from '../../dist/ledger/open.js'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    writers: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    ledger: { type: 'string' },
  },
})
/** Documents in a round, more than are read before the kill. */
const DOCUMENTS = 120
/** The kill comes so many milliseconds after the first document was reported, at the latest. */
const LATEST = 1500
const rounds = Number(values.rounds)
const folder = mkdtempSync(join(tmpdir(), 'relata-kill-'))
const ledger = values.ledger ?? join(folder, 'ledger.db')
const bin = fileURLToPath(new URL('../../bin/relata.js', import.meta.url))

let state = Number(values.seed)
/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function random() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

/** A folder of short reports, each another text. */
function reports(round, writer) {
  const path = join(folder, `${round}-${writer}`)
  mkdirSync(path)
  for (let i = 0; i < DOCUMENTS; i++)
    writeFileSync(
      join(path, `${String(i).padStart(3, '0')}.txt`),
      `Report ${i} of round ${round} by writer ${writer}\n\nThe Northern Front attacked the Coast League at post ${i} on 3 May 2020. ` +
        `Officials said that the league released ${i + 2} prisoners and accused the front of murder.\n`,
    )
  return path
}

/** Adds a folder; killed at some moment after the first report unless `whole`. Gives the lines that were reported. */
function add(path, whole) {
  return new Promise((resolve, reject) => {
    const args = [
      bin,
      'add',
      path,
      '--ledger',
      ledger,
      '--json',
      '--tier',
      'fast',
      '--language',
      'en',
      '--threads',
      '1',
      '--now',
    ]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let [text, errors, armed] = ['', '', whole]
    child.stdout.on('data', chunk => {
      text += chunk
      if (!armed) setTimeout(() => child.kill('SIGKILL'), random() * LATEST)
      armed = true
    })
    child.stderr.on('data', chunk => (errors += chunk))
    child.on('error', reject)
    // a line that the kill cut off is none
    child.on('close', (_status, signal) => {
      const lines = text.split('\n').slice(0, -1)
      resolve({ lines: lines.map(line => JSON.parse(line)), killed: signal === 'SIGKILL', errors })
    })
  })
}

const reported = new Set()
const total = { killed: 0, failed: 0, lost: 0, twice: 0, misfits: 0 }
const start = Date.now()
for (let round = 1; round <= rounds; round++) {
  const folders = Array.from({ length: Number(values.writers) }, (_, writer) => reports(round, writer))
  for (const { lines, killed, errors } of await Promise.all(folders.map(path => add(path, round === rounds)))) {
    if (killed) total.killed++
    for (const { document, status } of lines) {
      if (status === 'failed') total.failed++
      else reported.add(document)
    }
    if (errors) process.stderr.write(errors)
  }
  const opened = await openExisting(ledger)
  const kept = new Map()
  for (const { id, kind } of await opened.history()) if (kind === 'document') kept.set(id, (kept.get(id) ?? 0) + 1)
  const { misfits, documents } = await opened.verify()
  await opened.close()
  for (const id of reported) if (!kept.has(id)) total.lost++
  for (const times of kept.values()) if (times > 1) total.twice++
  total.misfits += misfits.length
  for (const misfit of misfits) console.log(JSON.stringify(misfit))
  console.log(`round ${round}: ${reported.size} reported so far, ${documents} kept, ${misfits.length} do not fit`)
}
const seconds = Math.round((Date.now() - start) / 1000)
console.log(
  `${rounds} rounds, ${total.killed} kills in ${seconds} s: ${reported.size} documents reported, ${total.lost} lost, ` +
    `${total.twice} kept twice, ${total.failed} failed, ${total.misfits} misfits`,
)
process.exitCode = total.lost + total.twice + total.misfits + total.failed ? 1 : 0
