// How fast each export is, and how much memory it takes: every format in a process of its own, over ledgers that load.mjs filled.
// `none` reads the claims and writes nothing. `peak` is all that the process ever held, with the drawing of who is who that goes
// before every export; `live` is what the export itself holds at most, beyond what was held before it, seen after collecting the
// garbage at some twenty points of it. Flat means that it does not grow with the claims.
// usage, after a build:
//   node bench/ledger/load.mjs --claims 10000 --ledger /tmp/small.db; node bench/ledger/load.mjs --claims 100000 --ledger /tmp/large.db
//   node bench/export.mjs /tmp/small.db /tmp/large.db [--format stix]
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inPieces } from '../dist/export/in-pieces.js'
import { openWorkspace } from '../dist/relata.js'
import { EXPORT_FORMATS, EXPORTS, exportSource } from '../dist/wiring/exporting.js'

const { values, positionals } = parseArgs({
  options: { format: { type: 'string' }, worker: { type: 'boolean', default: false } },
  allowPositionals: true,
})

/** Exports once, throws the text away, and prints what it took. */
async function measure(path, format) {
  const workspace = await openWorkspace(path)
  const { claims } = await workspace.ledger.counts()
  await workspace.who()
  const held = () => {
    globalThis.gc()
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / 1e6
  }
  const start = held()
  let [bytes, seen, live, out] = [0, 0, 0, { seconds: 0, cpu: 0 }]
  const every = Math.max(1, Math.floor(claims / 20))
  let [at, cpu] = [performance.now(), process.cpuUsage()]
  /** Looks at the memory, and leaves the time that it takes out of the account. */
  const look = () => {
    const { user, system } = process.cpuUsage(cpu)
    out.seconds += (performance.now() - at) / 1000
    out.cpu += (user + system) / 1e6
    live = Math.max(live, held() - start)
    at = performance.now()
    cpu = process.cpuUsage()
  }
  const source = await exportSource(workspace)
  const counted = {
    ...source,
    async *claims() {
      for await (const kept of source.claims()) {
        yield kept
        if (++seen % every === 0) look()
      }
    },
  }
  if (format === 'none') for await (const _ of counted.claims());
  else
    for await (const piece of inPieces((await EXPORTS[format].load())(counted))) {
      bytes += Buffer.byteLength(piece)
    }
  look()
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ claims, bytes, ...out, live, peak }))
  await workspace.close()
}

if (values.worker) await measure(positionals[0], values.format)
else {
  const formats = values.format ? [values.format] : ['none', ...EXPORT_FORMATS]
  const row = (...cells) => console.log(cells.map((c, i) => (i ? String(c).padStart(11) : c.padEnd(16))).join(''))
  row('format', 'claims', 'MB', 'MB/s', 'MB/CPU s', 'claims/s', 'live MB', 'peak MB')
  for (const format of formats)
    for (const path of positionals) {
      const self = fileURLToPath(import.meta.url)
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['--expose-gc', self, '--worker', '--format', format, path],
        {
          encoding: 'utf8',
        },
      )
      if (status) throw new Error(stderr)
      const { claims, bytes, seconds, cpu, live, peak } = JSON.parse(stdout)
      const [mb, rate] = [bytes / 1e6, claims / seconds]
      const speeds = [(mb / seconds).toFixed(1), (mb / cpu).toFixed(1), Math.round(rate)]
      row(format, claims, mb.toFixed(1), ...speeds, live.toFixed(1), Math.round(peak))
    }
}
