// Compares the trained weights, and the data they were trained on where a folder of it is given, with model/provenance.json.
//   node scripts/provenance.mjs [DATA]            --write: notes the hashes of what is there
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const model = fileURLToPath(new URL('../model/', import.meta.url))
const args = process.argv.slice(2)
const write = args.includes('--write')
const data = args.find(arg => !arg.startsWith('--'))
const noted = JSON.parse(readFileSync(join(model, 'provenance.json'), 'utf8'))
const sha256 = file => createHash('sha256').update(readFileSync(file)).digest('hex')

const wrong = []
const compare = (kind, folder, names) => {
  for (const name of names) {
    const file = join(folder, name)
    const hash = existsSync(file) ? sha256(file) : null
    if (write && hash) noted[kind][name] = { ...noted[kind][name], sha256: hash }
    else if (hash === null) wrong.push(`${name} is not there`)
    else if (noted[kind][name]?.sha256 !== hash) wrong.push(`${name} is another (${hash})`)
  }
}
compare(
  'files',
  model,
  readdirSync(model).filter(name => name.endsWith('.bin.gz')),
)
if (data) compare('data', data, Object.keys(noted.data))
if (write) writeFileSync(join(model, 'provenance.json'), `${JSON.stringify(noted, null, 2)}\n`)
for (const line of wrong) console.error(line)
console.log(wrong.length ? `${wrong.length} do not fit` : 'all fit')
process.exit(wrong.length ? 1 : 0)
