// The licences of all packages in the lock. Fails on one that is not allowed, or where none is stated (docs/dependencies.md).
//   node scripts/licences.mjs [--json]
import { readFileSync } from 'node:fs'

const FREE =
  'MIT MIT-0 ISC BSD BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 BlueOak-1.0.0 Unlicense CC0-1.0 PSF-2.0 Zlib AFL-2.1 OFL-1.1'.split(
    ' ',
  )
/** For tools, whose code does not go along with the program. */
const TOOLS = [...FREE, 'MPL-2.0']

/** Whether an SPDX expression can be met with these licences: one of those that OR joins, all of those that AND joins. */
export function allowed(expression, licences) {
  const plain = expression.replace(/^\(|\)$/g, '')
  if (/ OR /.test(plain)) return plain.split(' OR ').some(part => allowed(part, licences))
  return plain.split(' AND ').every(part => licences.includes(part.replace(/[()]/g, '').trim()))
}

/** What is wrong in a lock, and what it holds. */
export function licencesOf(lock) {
  const wrong = []
  const counts = {}
  const scripts = []
  for (const [path, { license, dev, optional, link, hasInstallScript, version }] of Object.entries(lock.packages)) {
    if (!path || link || !path.includes('node_modules/')) continue
    const name = `${path.replace(/^.*node_modules\//, '')}@${version}`
    counts[license ?? 'none'] = (counts[license ?? 'none'] ?? 0) + 1
    if (hasInstallScript) scripts.push(`${name}${dev ? ' (tool)' : optional ? ' (optional)' : ''}`)
    if (!license || !allowed(license, dev ? TOOLS : FREE)) wrong.push(`${name}: ${license ?? 'no licence'}`)
  }
  return { wrong, counts, scripts }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  const found = licencesOf(lock)
  if (process.argv.includes('--json')) console.log(JSON.stringify(found, null, 2))
  else {
    for (const [licence, n] of Object.entries(found.counts).sort((a, b) => b[1] - a[1]))
      console.log(`${String(n).padStart(5)}  ${licence}`)
    console.log(`Run a script when they are installed: ${found.scripts.join(', ') || 'none'}`)
    for (const line of found.wrong) console.error(`not allowed: ${line}`)
  }
  process.exit(found.wrong.length ? 1 : 0)
}
