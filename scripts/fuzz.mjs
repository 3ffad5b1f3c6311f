// A coverage-guided fuzzer for the parsers of documents and for the reader, without any library: V8 itself says which blocks of the
// code an input ran (node:inspector, precise coverage), inputs that ran new ones are kept and changed further. A crash is anything
// thrown that has no code of Relata's, a broken promise of the result (scripts/fuzzing/targets.mjs), five seconds of the processor or 400 MB
// for one input, or no answer for a minute.
//
//   node scripts/fuzz.mjs                            all targets, 60 seconds each
//   node scripts/fuzz.mjs html reader --seconds 600 --seed 7 --crashes /tmp/crashes
//
// Each crash is kept as a file; `node scripts/fuzz.mjs html --again FILE` runs one input alone.
import { fork } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { TARGETS } from './fuzzing/targets.mjs'

const SILENT_MS = 60_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    crashes: { type: 'string', default: 'fuzz-crashes' },
    again: { type: 'string' },
  },
})
const names = positionals.length ? positionals : Object.keys(TARGETS)
const unknown = names.find(name => !TARGETS[name])
if (unknown) {
  console.error(`no target ${unknown}; there are ${Object.keys(TARGETS).join(', ')}`)
  process.exit(2)
}
if (values.again) {
  const target = await TARGETS[names[0]]()
  await target.run(readFileSync(values.again))
  console.log('no crash')
  process.exit(0)
}

mkdirSync(values.crashes, { recursive: true })
let crashes = 0
for (const name of names) {
  const found = await fuzz(name)
  crashes += found.crashes
  console.log(
    `${name}: ${found.executions} executions in ${found.seconds} s, ${found.blocks} blocks, ${found.corpus} inputs kept, ${found.crashes} crashes`,
  )
}
process.exit(crashes ? 1 : 0)

/** One target in a process of its own, which is ended when it is silent: an input that is never answered is a crash as well. */
function fuzz(name) {
  return new Promise(resolve => {
    const began = Date.now()
    const current = join(values.crashes, `${name}-current`)
    const child = fork(fileURLToPath(new URL('./fuzzing/worker.mjs', import.meta.url)), [
      name,
      values.seconds,
      values.seed,
      values.crashes,
      current,
    ])
    let last = { executions: 0, blocks: 0, corpus: 0, crashes: 0 }
    let silence = setTimeout(() => child.kill('SIGKILL'), SILENT_MS * 3)
    child.on('message', message => {
      last = message
      clearTimeout(silence)
      silence = setTimeout(() => child.kill('SIGKILL'), SILENT_MS)
    })
    child.on('exit', code => {
      clearTimeout(silence)
      const seconds = Math.round((Date.now() - began) / 1000)
      if (code !== 0) {
        const kept = join(values.crashes, `${name}-ended-${Date.now()}`)
        copyFileSync(current, kept)
        console.log(`${name}: ended or silent with ${kept}`)
        last = { ...last, crashes: last.crashes + 1 }
      }
      resolve({ ...last, seconds })
    })
  })
}
