// A full disk: a ledger in a small file system of its own (tmpfs; Linux, as root), to which documents are added until it is full.
// Each document is either kept or told RELATA_LEDGER_FULL; the ledger opens and fits; with more room the rest is added.
// Exit status 1 where anything is otherwise.
// usage, after a build:  node bench/ledger/full.mjs [--size 4] [--documents 25] [--rounds 5] [--key PASSPHRASE]
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openExisting } from '../../dist/ledger/open.js'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '4' },
    documents: { type: 'string', default: '25' },
    rounds: { type: 'string', default: '5' },
    key: { type: 'string' },
  },
})
if (values.key) process.env.RELATA_KEY = values.key
const bin = fileURLToPath(new URL('../../bin/relata.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'relata-full-'))
const count = { kept: 0, full: 0, other: 0, lost: 0, misfits: 0, later: 0 }

const reports = join(folder, 'reports')
mkdirSync(reports)
for (let i = 0; i < Number(values.documents); i++)
  writeFileSync(
    join(reports, `${String(i).padStart(3, '0')}.txt`),
    `Report ${i}\n\n${Array.from({ length: 80 }, (_, n) => `The Northern Front attacked the Coast League at post ${i * 80 + n} on 3 May 2020. Officials said that the league released ${n + 2} prisoners.`).join(' ')}\n`,
  )

/** Adds all; gives a line for each. */
function add(ledger) {
  const options = ['--ledger', ledger, '--json', '--tier', 'fast', '--threads', '1', '--language', 'en']
  const { stdout, signal } = spawnSync(process.execPath, [bin, 'add', reports, ...options], { maxBuffer: 2 ** 28 })
  if (signal) throw new Error(`relata add ended by ${signal}`)
  return stdout
    .toString()
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

/** What the ledger holds, and what of it does not fit. */
async function look(ledger, documents) {
  const opened = await openExisting(ledger)
  const { misfits } = await opened.verify()
  for (const id of documents) if (!(await opened.has(id))) count.lost++
  count.misfits += misfits.length
  for (const misfit of misfits) console.log(JSON.stringify(misfit))
  await opened.close()
}

for (let round = 1; round <= Number(values.rounds); round++) {
  const disk = join(folder, `disk-${round}`)
  mkdirSync(disk)
  // another size in each round, so that the end comes in the midst of something else
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${Number(values.size) * 1024 + (round - 1) * 37}k`, 'relata', disk])
  try {
    const ledger = join(disk, 'ledger.db')
    const first = add(ledger)
    const kept = first.filter(line => line.document).map(line => line.document)
    count.kept += kept.length
    const failed = first.filter(line => !line.document)
    count.full += failed.filter(line => line.error.code === 'RELATA_LEDGER_FULL').length
    count.other += failed.filter(line => line.error.code !== 'RELATA_LEDGER_FULL').length
    for (const { error } of failed)
      if (error.code !== 'RELATA_LEDGER_FULL') console.log(`${error.code}: ${error.message}`)
    await look(ledger, kept)
    execFileSync('mount', ['-o', 'remount,size=200m', disk])
    const second = add(ledger)
    count.later += second.filter(line => line.status === 'added').length
    await look(ledger, second.map(line => line.document).filter(Boolean))
    console.log(
      `round ${round}: ${kept.length} kept, ${failed.length} told that there is no room, ${second.length} in the end`,
    )
  } finally {
    // lazily: the driver keeps the file open until its statements are collected
    execFileSync('umount', ['-l', disk])
  }
}
rmSync(folder, { recursive: true })
console.log(
  `${values.rounds} rounds: ${count.kept} kept, ${count.full} told RELATA_LEDGER_FULL, ${count.other} told something else, ${count.lost} lost, ` +
    `${count.misfits} misfits; with room ${count.later} more were added`,
)
process.exitCode = count.other + count.lost + count.misfits || count.later !== count.full || !count.full ? 1 : 0
