import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { parseIsolated } from '../../acquire/isolation/isolated.js'
import { source } from '../../acquire/source.js'
import { INSTALLATION } from '../../base/installation.js'
import { stagesOf } from '../../base/stages.js'
import { document } from '../../model/document.js'
import type { Reader } from '../../read/reader.js'
import { bad, type Finding, fine, look, odd } from './finding.js'

/** The oldest Node.js that everything runs on. */
const OLDEST = [20, 19]

const PAGE =
  '<!doctype html><html><body><h1>Strike ends</h1><p>Workers at the port of Orsk ended a strike of three weeks on Tuesday after the ministry agreed to raise wages, the union said.</p></body></html>'
const SENTENCE =
  'Police in Orsk arrested two men of the Northern Front on Tuesday, the ministry said. The Front denied that its fighters had attacked the town in May 2019.'

/** Whether the program itself is whole: Node.js, data, weights, the thread that takes documents apart, the reader. */
export async function installation(openReader: () => Reader): Promise<Finding[]> {
  return [
    await look('Node.js', async () => {
      const [major, minor] = process.versions.node.split('.').map(Number)
      const known = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
      return known ? fine(process.version) : bad(`${process.version} is older than ${OLDEST.join('.')}`)
    }),
    await look('model weights', weights),
    await look('reading room', async () => {
      const page = new URL('dist/web/index.html', INSTALLATION)
      return (await stat(page).catch(() => null)) ? fine('built') : odd('not built: npm run build')
    }),
    await look('thread for documents', async () => {
      const { draft } = await parseIsolated(source(Buffer.from(PAGE)))
      return draft.text.includes('Orsk') ? fine('takes a page apart') : bad('a page lost its text')
    }),
    await look('reading', async () => {
      const reader = openReader()
      const { result, stages } = await stagesOf(async () =>
        reader.annotate(document({ text: SENTENCE, language: 'en' })),
      )
      const slowest = stages.slice(0, 4).map(({ stage, ms }) => `${stage} ${ms.toFixed(0)} ms`)
      const all = `${result.claims.length} claims by ${reader.name}; first reading, slowest stages: ${slowest.join(', ')}`
      return result.claims.length ? fine(all) : bad('a sentence that makes claims made none')
    }),
  ]
}

/** Whether the weights are those that model/provenance.json names. */
async function weights() {
  const model = new URL('model/', INSTALLATION)
  const { files } = JSON.parse(await readFile(new URL('provenance.json', model), 'utf8')) as {
    files: Record<string, { sha256: string }>
  }
  const wrong: string[] = []
  let missing = 0
  for (const [name, { sha256 }] of Object.entries(files)) {
    // a published package holds what the build made of them alone
    const bytes = await readFile(new URL(name, model)).catch(() => null)
    if (!bytes) missing++
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256) wrong.push(name)
  }
  if (wrong.length) return odd(`not those that were published: ${wrong.join(', ')}`)
  return fine(missing ? 'as built' : `${Object.keys(files).length} files, as published`)
}
