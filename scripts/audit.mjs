// Asks the registry for known vulnerabilities of what is installed with the program, and fails on any that is high or critical. Where the
// registry cannot be asked it says so and ends with 3, so that nobody takes that for "none".
//   node scripts/audit.mjs
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  encoding: 'utf8',
  timeout: 60_000,
  maxBuffer: 1e9,
})
let report
try {
  report = JSON.parse(stdout)
} catch {
  report = {}
}
const counts = report.metadata?.vulnerabilities
if (error || !counts) {
  console.error(
    `not asked: ${report.message ?? report.error?.summary ?? error?.message ?? 'the registry did not answer'}`,
  )
  process.exit(3)
}
console.log(
  Object.entries(counts)
    .map(([grade, n]) => `${grade} ${n}`)
    .join(', '),
)
for (const [name, { severity, via, range }] of Object.entries(report.vulnerabilities))
  console.log(`${severity}  ${name} ${range}  ${via.map(v => v.title ?? v).join('; ')}`)
process.exit(counts.high + counts.critical ? 1 : 0)
