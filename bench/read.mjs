// How fast Relata reads: words a second of each stage and of the whole in both tiers, beside wink-nlp and compromise on the same
// texts in the same run, the time to the first document, what several threads bring, and memory over many documents.
// usage, after a build:  node bench/read.mjs [FILE …] [--words N] [--tier net|fast] [--documents N] [--no-threads]
// FILE: texts of your own instead of the samples; --documents 0 leaves memory out.
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    words: { type: 'string', default: '20000' },
    documents: { type: 'string', default: '10000' },
    tier: { type: 'string', multiple: true },
    'no-threads': { type: 'boolean' },
  },
})
const tiers = values.tier ?? ['net', 'fast']
const path = name => fileURLToPath(new URL(name, import.meta.url))
const whole = number => Math.round(number).toLocaleString('en')
const line = (title, ...cells) => console.log(title.padEnd(22) + cells.map(cell => String(cell).padStart(13)).join(''))

/** The JSON that a script prints, or null with a word on standard error where it fails. */
function measured(script, args, flags = []) {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, path(`read/${script}.mjs`), ...args.map(String)], {
    encoding: 'utf8',
  })
  if (stdout.trim()) return JSON.parse(stdout)
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(stderr)
  console.error(`${script} ${args[0]}: ${missing ? `${missing[1]} is not installed` : stderr.trim().split('\n').pop()}`)
  return null
}

const names = [...tiers, 'wink-nlp', 'compromise']
const results = names.map(name => measured('speed', [name, values.words, ...files]))
const cells = of => results.map(result => (result ? of(result) : '-'))
console.log(`Node ${process.version}; speed in words a second of processor time, stages in µs a word\n`)
line('', ...names)
line(`first ${whole(values.words)} words`, ...cells(r => whole(r.first)))
line('later', ...cells(r => whole(r.later)))
const stages = [...new Set(results.flatMap(r => Object.keys(r?.stages ?? {})))]
const order = ['sentences', 'tags', 'trees', 'tags and trees']
stages.sort((a, b) => (order.indexOf(a) + 1 || 99) - (order.indexOf(b) + 1 || 99))
for (const stage of stages) line(`  ${stage}`, ...cells(r => r.stages[stage]?.toFixed(1) ?? ''))
line('peak memory, MB', ...cells(r => whole(r.peak)))

const sample = path('../samples/mediation.md')
const took = (...args) => {
  const since = performance.now()
  spawnSync(process.execPath, args)
  return `${((performance.now() - since) / 1000).toFixed(2)} s`
}
console.log('\nby the clock, from the start of the program to its end')
line('Node itself', took('-e', '0'))
line('relata --help', took(path('../bin/relata.js'), '--help'))
for (const tier of tiers)
  line(
    `first document, ${tier}`,
    took(path('../bin/relata.js'), 'annotate', sample, '--language', 'en', '--tier', tier),
  )

if (!values['no-threads']) {
  const cores = availableParallelism()
  const counts = [...new Set([1, 2, 4, 8, 16, cores].filter(n => n <= cores))].sort((a, b) => a - b)
  console.log(`\nthreads: words a second by the clock, and how many times those of one thread (${cores} cores)`)
  line('', ...counts)
  for (const tier of tiers) {
    const runs = counts.map(threads => measured('threads', [tier, threads, 5 * Number(values.words)]))
    line(tier, ...runs.map(run => (run ? `${whole(run.rate)} ×${(run.rate / runs[0].rate).toFixed(1)}` : '-')))
    line('  µs of processor', ...runs.map(run => run?.cost.toFixed(0) ?? '-'))
  }
}

if (Number(values.documents))
  for (const tier of tiers) {
    const memory = measured('memory', [tier, values.documents], ['--expose-gc'])
    for (const { documents, peak, used } of memory ?? [])
      console.log(
        `${documents === memory[0].documents ? `\nmemory, ${tier}: ` : '             '}${whole(documents)} documents: peak ${whole(peak)} MB, in use ${whole(used)} MB`,
      )
  }
