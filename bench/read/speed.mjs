// One reader's speed, measured in a process of its own: node bench/read/speed.mjs NAME WORDS [FILE …]; prints JSON. Speed counts
// the processor's time of all threads (compiler and garbage collector too), so that other work on the machine does not show.
// `first`: the first WORDS words of a fresh process. `later`: the same number again, of other documents, with `stages` in µs a word.
import { countWords, drawnWords } from './texts.mjs'

const [name, words, ...files] = process.argv.slice(2)
const processor = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

const makers = {
  net: () => relata('net'),
  fast: () => relata('fast'),
  async 'wink-nlp'() {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const stages = { sentences: ['sbd'], tags: ['sbd', 'pos'], names: ['sbd', 'pos', 'ner'] }
    return incremental(stages, parts => {
      const nlp = winkNLP(model, parts)
      return text => nlp.readDoc(text).tokens().out(nlp.its.pos)
    })
  },
  async compromise() {
    const stages = {
      sentences: await import('compromise/one'),
      tags: await import('compromise/two'),
      names: await import('compromise/three'),
    }
    return incremental(
      stages,
      ({ default: nlp }) =>
        text =>
          nlp(text).json({ terms: { tags: true } }),
    )
  },
}

/** A pipeline that does more with each stage. The whole is tagging, which is what all have; a stage costs what it adds. */
function incremental(stages, make) {
  const runs = Object.entries(stages).map(([stage, parts]) => [stage, make(parts)])
  return {
    run: runs.find(([stage]) => stage === 'tags')[1],
    stages(texts) {
      let before = 0
      return Object.fromEntries(
        runs.map(([stage, run]) => {
          for (const text of texts) run(text)
          const since = processor()
          for (const text of texts) run(text)
          const spent = processor() - since
          const added = Math.max(0, spent - before)
          before = spent
          return [stage, added]
        }),
      )
    },
  }
}

/** Which steps of Relata make which stage. */
const STAGES = {
  sentences: ['blocks', 'tokenise', 'sentences'],
  tags: ['tag', 'lemmatise', 'mend'],
  trees: ['parse', 'mend-tree'],
  'tags and trees': ['parse-net'],
}

async function relata(tier) {
  const { installedResources } = await import('../../dist/relata.js')
  const { englishSteps } = await import('../../dist/read/english.js')
  const { annotation } = await import('../../dist/read/annotation.js')
  const { document } = await import('../../dist/model/document.js')
  const steps = englishSteps(installedResources(tier))
  const stageOf = step => Object.keys(STAGES).find(stage => STAGES[stage].includes(step)) ?? step
  const run = (text, spent) => {
    const result = annotation(document({ text, id: 'bench', language: 'en' }))
    for (const step of steps) {
      const began = spent && processor()
      step.run(result)
      if (!spent) continue
      const stage = stageOf(step.name)
      spent[stage] = (spent[stage] ?? 0) + processor() - began
    }
  }
  return {
    run,
    stages(texts) {
      const spent = {}
      for (const text of texts) run(text, spent)
      return spent
    },
  }
}

const { run, stages } = await makers[name]()
const documents = await drawnWords(3 * Number(words), files)
const third = Math.ceil(documents.length / 3)
const rate = texts => {
  const since = processor()
  for (const text of texts) run(text)
  return (texts.reduce((sum, text) => sum + countWords(text), 0) / (processor() - since)) * 1e6
}
const first = rate(documents.slice(0, third))
const later = rate(documents.slice(third, 2 * third))
const rest = documents.slice(2 * third)
const restWords = rest.reduce((sum, text) => sum + countWords(text), 0)
const byStage = Object.fromEntries(Object.entries(stages(rest)).map(([stage, spent]) => [stage, spent / restWords]))
console.log(JSON.stringify({ first, later, stages: byStage, peak: process.resourceUsage().maxRSS / 1024 }))
