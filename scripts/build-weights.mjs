// Makes the trained weights (model/) ready to be used as they are read (dist/data/), because to uncompress them and to build their
// tables takes longer than to read a page.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { encodeTable, readWeights } from '../dist/read/linear/weight-table.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const ENDING = '.bin.gz'

for (const file of readdirSync(join(root, 'model')).filter(f => f.endsWith(ENDING))) {
  const name = file.slice(0, -ENDING.length)
  const bytes = gunzipSync(readFileSync(join(root, 'model', file)))
  writeFileSync(join(root, 'dist', 'data', `${name}.bin`), name === 'net' ? bytes : encodeTable(readWeights(bytes)))
}
