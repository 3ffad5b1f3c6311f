// How fast Relata reads: words a second of each stage and of the whole, start-up time and peak memory, beside the tagging of
// wink-nlp and compromise on the same text in the same run. Each is measured in a process of its own. Speed counts the processor's
// time and not the clock's, so that other work on the machine does not show.
// usage, after a build:  node bench/read.mjs [FILE.txt …] [--words N]     (by default the samples, repeated to 20,000 words)
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = new URL('../', import.meta.url)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { words: { type: 'string', default: '20000' }, measure: { type: 'string' } },
})
const files = positionals.length
  ? positionals
  : readdirSync(new URL('samples/', root)).flatMap(n =>
      /\.(txt|md)$/.test(n) ? [fileURLToPath(new URL(`samples/${n}`, root))] : [],
    )
const texts = files.map(file => readFileSync(file, 'utf8'))
const countWords = text => text.match(/\S+/g)?.length ?? 0
const once = texts.reduce((sum, text) => sum + countWords(text), 0)
const rounds = Math.max(1, Math.ceil(Number(values.words) / once))
const seconds = since => (performance.now() - since) / 1000
const processor = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Runs `work` over all texts: twice to warm up, then `rounds` times measured; words a second of processor time. */
function rate(work) {
  for (let round = 0; round < 2; round++) for (const text of texts) work(text)
  const since = processor()
  for (let round = 0; round < rounds; round++) for (const text of texts) work(text)
  return (once * rounds) / (processor() - since)
}

const measures = {
  async relata() {
    const since = performance.now()
    const { installedResources } = await import('../dist/relata.js')
    const { englishSteps } = await import('../dist/read/english.js')
    const { annotation } = await import('../dist/read/annotation.js')
    const { document } = await import('../dist/model/document.js')
    const steps = englishSteps(installedResources())
    const read = (text, spent) => {
      const result = annotation(document({ text, id: 'bench' }))
      for (const step of steps) {
        const began = performance.now()
        step.run(result)
        spent?.set(step.name, (spent.get(step.name) ?? 0) + performance.now() - began)
      }
    }
    read(texts[0].slice(0, 200))
    const ready = seconds(since)
    const spent = new Map()
    const speed = rate(text => read(text, spent))
    const total = [...spent.values()].reduce((a, b) => a + b, 0)
    const stages = Object.fromEntries([...spent].map(([name, ms]) => [name, ms / total]))
    return { ready, speed, stages }
  },
  async 'wink-nlp'() {
    const since = performance.now()
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model, ['sbd', 'pos'])
    const tag = text => nlp.readDoc(text).tokens().out(nlp.its.pos)
    tag(texts[0].slice(0, 200))
    return { ready: seconds(since), speed: rate(tag) }
  },
  async compromise() {
    const since = performance.now()
    const { default: nlp } = await import('compromise/two')
    const tag = text => nlp(text).json({ terms: { tags: true } })
    tag(texts[0].slice(0, 200))
    return { ready: seconds(since), speed: rate(tag) }
  },
}

if (values.measure) {
  const result = await measures[values.measure]()
  console.log(JSON.stringify({ ...result, peak: process.resourceUsage().maxRSS / 1024 }))
} else {
  console.log(`${files.length} texts, ${once} words, ${rounds} rounds; Node ${process.version}`)
  for (const name of Object.keys(measures)) {
    const args = [fileURLToPath(import.meta.url), '--measure', name, '--words', values.words, ...files]
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (!stdout) {
      const missing = /Cannot find (package|module) '([^']+)'/.exec(stderr)
      console.log(`${name.padEnd(12)} ${missing ? `not installed (${missing[2]})` : stderr.trim().split('\n').pop()}`)
      continue
    }
    const { ready, speed, peak, stages } = JSON.parse(stdout)
    const figures = `${Math.round(speed).toLocaleString('en').padStart(9)} words/s   ready in ${ready.toFixed(2)} s   peak ${Math.round(peak)} MB`
    console.log(`${name.padEnd(12)} ${figures}`)
    for (const [stage, share] of Object.entries(stages ?? {}))
      console.log(
        `  ${stage.padEnd(14)} ${(share * 100).toFixed(1).padStart(5)} %  ${Math.round(speed / share)
          .toLocaleString('en')
          .padStart(11)} words/s`,
      )
  }
  const started = performance.now()
  spawnSync(process.execPath, [fileURLToPath(new URL('bin/relata.js', root)), '--help'])
  const help = seconds(started)
  const bare = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  console.log(`relata --help in ${help.toFixed(2)} s, of which ${seconds(bare).toFixed(2)} s are Node's own`)
}
