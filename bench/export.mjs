// How fast each export is, and how much memory it takes at most: every format in a process of its own, over ledgers that load.mjs
// filled. `none` reads the claims and writes nothing: what the others add to its memory is theirs. Flat means that it does not
// grow with the claims.
// usage, after a build:
//   node bench/ledger/load.mjs --claims 10000 --ledger /tmp/small.db; node bench/ledger/load.mjs --claims 100000 --ledger /tmp/large.db
//   node bench/export.mjs /tmp/small.db /tmp/large.db [--format stix]
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openWorkspace } from '../dist/relata.js'
import { EXPORT_FORMATS, exportClaims, exportSource } from '../dist/wiring/exporting.js'

const { values, positionals } = parseArgs({
  options: { format: { type: 'string' }, worker: { type: 'boolean', default: false } },
  allowPositionals: true,
})

/** Exports once, throws the text away, and prints what it took. */
async function measure(path, format) {
  const workspace = await openWorkspace(path)
  const { claims } = await workspace.ledger.counts()
  await workspace.who()
  const [before, cpu] = [performance.now(), process.cpuUsage()]
  let bytes = 0
  if (format === 'none') for await (const _ of (await exportSource(workspace)).claims());
  else for await (const piece of exportClaims(workspace, format)) bytes += Buffer.byteLength(piece)
  const seconds = (performance.now() - before) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ claims, bytes, seconds, cpu: (user + system) / 1e6, peak }))
  await workspace.close()
}

if (values.worker) await measure(positionals[0], values.format)
else {
  const formats = values.format ? [values.format] : ['none', ...EXPORT_FORMATS]
  const row = (...cells) => console.log(cells.map((c, i) => (i ? String(c).padStart(13) : c.padEnd(16))).join(''))
  row('format', 'claims', 'MB', 'MB/s', 'claims/s', 'CPU s', 'peak MB')
  for (const format of formats)
    for (const path of positionals) {
      const self = fileURLToPath(import.meta.url)
      const { stdout, stderr, status } = spawnSync(process.execPath, [self, '--worker', '--format', format, path], {
        encoding: 'utf8',
      })
      if (status) throw new Error(stderr)
      const { claims, bytes, seconds, cpu, peak } = JSON.parse(stdout)
      const [mb, rate] = [bytes / 1e6, claims / seconds]
      row(format, claims, mb.toFixed(1), (mb / seconds).toFixed(1), Math.round(rate), cpu.toFixed(1), Math.round(peak))
    }
}
