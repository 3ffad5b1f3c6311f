// Fuzzes one target until its time is over (scripts/fuzz.mjs starts it).
import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Coverage } from './coverage.mjs'
import { mutator } from './mutate.mjs'
import { TARGETS } from './targets.mjs'

const [name, seconds, seed, crashes, current] = process.argv.slice(2)
const target = await TARGETS[name]()
const coverage = await Coverage.of(target.watched)
const { change } = mutator(Number(seed), target.words)
const corpus = target.seeds.map(bytes => Buffer.from(bytes))
// libraries speak of what they stumble over
console.warn = () => {}
const known = new Set()
/** Seconds of the processor, and MB by which the program grows: no input of 20 kB may need more. */
const [SLOW, LARGE] = [5, 400]
let executions = 0
let found = 0
let told = 0

const tell = () => process.send?.({ executions, blocks: coverage.size, corpus: corpus.length, crashes: found })

async function run(input) {
  // an input that is never answered must be found by who ends this process
  writeFileSync(current, input)
  executions++
  if (Date.now() - told > 1000) {
    told = Date.now()
    tell()
  }
  const [processor, memory] = [process.cpuUsage(), process.memoryUsage.rss()]
  try {
    await target.run(input)
    const { user, system } = process.cpuUsage(processor)
    const seconds = (user + system) / 1e6
    const grown = (process.memoryUsage.rss() - memory) / 1e6
    if (seconds > SLOW) throw new Error(`slow: ${seconds} seconds of the processor for ${input.length} bytes`)
    if (grown > LARGE) throw new Error(`large: ${grown} MB for ${input.length} bytes`)
  } catch (error) {
    const where = String(error?.stack ?? error)
      .split('\n')
      .slice(0, 3)
      .join(' | ')
      .replace(/file:\S*\//g, '')
    const mark = createHash('sha256')
      .update(where.replace(/[0-9]+/g, '#'))
      .digest('hex')
      .slice(0, 8)
    if (!known.has(mark)) {
      known.add(mark)
      found++
      const file = join(crashes, `${name}-${mark}`)
      writeFileSync(file, input)
      console.log(`${name}: ${where}\n  kept as ${file}`)
    }
  }
}

/** Runs an input alone, and keeps it where it ran anything new. */
async function tried(input) {
  await run(input)
  return coverage.isNew()
}

const BATCH = 16

for (const input of [...corpus]) await tried(input)
const until = Date.now() + Number(seconds) * 1000
while (Date.now() < until) {
  const batch = Array.from({ length: BATCH }, () => change(corpus))
  for (const input of batch) await run(input)
  if (await coverage.mayBeNew()) for (const input of batch) if (await tried(input)) corpus.push(input)
}
tell()
rmSync(current, { force: true })
await new Promise(done => setTimeout(done, 50))
process.exit(0)
