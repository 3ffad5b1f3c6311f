// Takes pictures of every view of the reading room over the sample dossier, on a desk and on a phone, in light and dark:
//   node scripts/screens.mjs [FOLDER] [VIEW…]      (by default docs/screens and all views; needs `npm run build` and Chromium)
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CHROMIUM = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const SIZES = [
  { size: 1280, viewport: { width: 1280, height: 860 } },
  { size: 390, viewport: { width: 390, height: 844 } },
]
/** Of WebP, from 0 to 100: letters stay sharp, and a picture takes some 30 KB. */
const QUALITY = 55

const [folder = join(ROOT, 'docs/screens'), ...only] = process.argv.slice(2)
const { url, close } = await openRoom()
const ask = async (path, body) => {
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return (await fetch(`${url}/api${path}`, init)).json()
}

const views = Object.entries(await viewsOf()).filter(([name]) => !only.length || only.includes(name))
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: CHROMIUM.find(path => path && existsSync(path)),
  args: ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader'],
})
let bytes = 0
for (const { size, viewport } of SIZES)
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' })
    const page = await context.newPage()
    const camera = await context.newCDPSession(page)
    for (const [name, path] of views) {
      await page.goto(url + path)
      await ready(page)
      const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
      const picture = Buffer.from(data, 'base64')
      bytes += picture.length
      writeFileSync(join(folder, `${name}-${size}-${colorScheme}.webp`), picture)
    }
    await context.close()
  }
await browser.close()
await close()
process.stdout.write(`${views.length * 4} pictures, ${Math.round(bytes / 1024)} KB, in ${folder}\n`)

/** The views with their addresses, by the names of their pictures. */
async function viewsOf() {
  const { documents } = await ask('/documents')
  const document = title => documents.find(d => d.title?.startsWith(title)).id
  const actor = async name => (await ask(`/actors?q=${encodeURIComponent(name)}`)).actors.find(a => a.name === name).id
  const [copy, first] = [document('Kardavian rebel commander'), document('Front commander crosses')]
  const { claims } = await ask(`/documents/${first}`)
  const { hits } = await ask('/search?q=Reyk&limit=40')
  const question = await ask('/hypotheses', {
    question: 'Why did Tomas Reyk leave the front?',
    hypotheses: ['He was dismissed for theft', 'He lost faith in its leaders', 'The Dawn Column paid him'],
  })
  for (const { id } of hits.filter(hit => hit.kind === 'claim').slice(0, 4))
    await ask(`/hypotheses/${question.id}/evidence`, { claim: id })
  const pair = new URLSearchParams({ a: 'Hamas', b: 'Islamic State', rollUp: 'true' })
  const told = claims.find(claim => claim.type === 'defect') ?? claims[0]
  return {
    documents: '/',
    reading: `/documents/${document('A partner abroad')}`,
    actors: '/actors',
    actor: `/actors/${await actor('Tomas Reyk')}`,
    pair: `/pair?${pair}`,
    network: '/network?rollUp=true',
    matrix: '/matrix?rollUp=true',
    flows: '/flows?kind=defections',
    'double-games': '/ambivalent?rollUp=true',
    map: '/map',
    sources: '/sources',
    source: '/sources/Harbour%20Radio',
    lineage: '/lineage',
    'lineage-of-one': `/lineage/${copy}`,
    origins: `/claims/${told.id}`,
    contradictions: '/contradictions',
    search: '/search?q=Reyk',
    review: '/review',
    changes: '/changes?since=entry:5',
    hypotheses: '/hypotheses',
    hypothesis: `/hypotheses/${question.id}`,
    forecasts: '/forecasts',
    brief: `/brief?actors=${await actor('Hamas')},${await actor('Wilayat Sinai')}`,
  }
}

/** Until a page has its data: it waits as long as a heading ends in an ellipsis. */
async function ready(page) {
  await page.locator('main h1, main [aria-label] h1').first().waitFor()
  await page.waitForFunction(
    () => ![...document.querySelectorAll('main h1')].some(h => h.textContent?.trim().endsWith('…')),
    undefined,
    { timeout: 60_000 },
  )
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(700)
}

/** The program itself on a free port, with the samples in a ledger of its own. */
async function openRoom() {
  const place = mkdtempSync(join(tmpdir(), 'relata-screens-'))
  const args = [join(ROOT, 'bin/relata.js'), 'demo', '--port', '0', '--ledger', join(place, 'ledger.db')]
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise((found, failed) => {
    let said = ''
    program.stdout.on('data', chunk => {
      said += chunk
      const [at] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (at) found(at)
    })
    program.once('exit', code => failed(new Error(`the program ended with ${code}`)))
  })
  return {
    url: address,
    async close() {
      program.kill('SIGTERM')
      await once(program, 'exit')
      rmSync(place, { recursive: true, force: true })
    },
  }
}
