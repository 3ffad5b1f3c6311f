// Makes the page that reads a pasted text in the browser with no server (dist/site/try/index.html): one file that holds the program, the
// language data and the weights of the net, compressed, so that it can be opened from a disk without a network.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const from = name => readFileSync(join(root, 'docs', 'try', name), 'utf8')
/** Trained weights are compressed already; the reader takes them in either form. */
const DATA = {
  'en.json': () => gzipSync(readFileSync(join(root, 'dist/data/en.json')), { level: 9 }),
  'scheme.json': () => gzipSync(readFileSync(join(root, 'dist/data/scheme.json')), { level: 9 }),
  'kernel.wasm': () => gzipSync(readFileSync(join(root, 'dist/data/kernel.wasm')), { level: 9 }),
  'net.bin': () => readFileSync(join(root, 'model/net.bin.gz')),
  'tagger.bin': () => readFileSync(join(root, 'model/tagger.bin.gz')),
  'names.bin': () => readFileSync(join(root, 'model/names.bin.gz')),
}

const bundle = await rolldown({
  cwd: root,
  platform: 'browser',
  input: 'docs/try/page.ts',
  // `data/` beside the module is not used here: all stands in the page
  transform: { define: { 'import.meta.url': '"about:blank"' } },
})
const { output } = await bundle.generate({ format: 'iife', minify: true })
await bundle.close()

const data = Object.entries(DATA).map(
  ([name, bytes]) => `<script type="text/plain" id="data-${name}">${bytes().toString('base64')}</script>`,
)
// `$` in a replacement would be taken for a group, so that functions give them
const page = from('page.html')
  .replace('%STYLE%', () => from('page.css'))
  .replace('%DATA%', () => data.join('\n'))
  .replace('%SCRIPT%', () => output[0].code.replaceAll('</script', '<\\/script'))
const out = join(root, 'dist', 'site', 'try')
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'index.html'), page)
console.log(`dist/site/try/index.html, ${(page.length / 1e6).toFixed(1)} MB`)
