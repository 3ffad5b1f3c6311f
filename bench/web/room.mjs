import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { request as ask, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const PROGRAM = fileURLToPath(new URL('../../bin/relata.js', import.meta.url))
const PLACES = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** A clock tick of /proc, in milliseconds. */
const TICK = 10

/** The program itself on a free port, with the samples in a ledger of its own. */
export async function openRoom() {
  const place = mkdtempSync(join(tmpdir(), 'relata-bench-web-'))
  const program = spawn(process.execPath, [PROGRAM, 'demo', '--port', '0', '--ledger', join(place, 'ledger.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise((found, failed) => {
    let said = ''
    program.stdout.on('data', chunk => {
      said += chunk
      const [at] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (at) found(at)
    })
    program.once('exit', code => failed(new Error(`the program ended with ${code}`)))
  })
  return {
    url,
    async close() {
      program.kill('SIGTERM')
      await once(program, 'exit')
      rmSync(place, { recursive: true, force: true })
    },
  }
}

/**
 * The reading room with some answers made up: a server beside it, which hands on everything else. (The browser's own way of
 * answering in a server's place takes a second for some megabytes.)
 * @param answers JSON by the beginning of its address
 */
export async function besideRoom(url, answers) {
  const server = createServer((request, response) => {
    const made = Object.keys(answers).find(path => request.url.startsWith(path))
    if (made) return response.writeHead(200, { 'content-type': 'application/json' }).end(answers[made])
    const headers = { ...request.headers, host: new URL(url).host }
    const asked = ask(new URL(request.url, url), { method: request.method, headers }, answer => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    asked.on('error', () => response.destroy())
    response.on('close', () => asked.destroy())
    request.pipe(asked)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Chromium without a GPU, and what its processes have taken of the processor so far, in milliseconds (Linux; else 0). */
export async function openBrowser() {
  // known again among all processes
  const tag = `--lang=en-${process.pid}`
  const browser = await chromium.launch({
    executablePath: PLACES.find(path => path && existsSync(path)),
    args: [tag, '--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader'],
  })
  return { browser, processor: () => processorOf(tag) }
}

function processorOf(tag) {
  if (!existsSync('/proc/self/stat')) return 0
  const all = readdirSync('/proc').flatMap(pid => (/^\d+$/.test(pid) ? (statOf(pid) ?? []) : []))
  const mine = new Set(all.filter(({ command }) => command.includes(tag)).map(({ pid }) => pid))
  for (let grew = true; grew; ) {
    const before = mine.size
    for (const { pid, parent } of all) if (mine.has(parent)) mine.add(pid)
    grew = mine.size > before
  }
  return all.reduce((sum, { pid, ticks }) => sum + (mine.has(pid) ? ticks * TICK : 0), 0)
}

function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return { pid, parent: fields[1], ticks: Number(fields[11]) + Number(fields[12]), command }
  } catch {
    return null // it has ended meanwhile
  }
}

/** Milliseconds that the page's main thread took of the processor so far. */
export async function mainThread(client) {
  const { metrics } = await client.send('Performance.getMetrics')
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value
}

/** A page of a fresh profile, which keeps nothing from before, with a session of the DevTools protocol. */
export async function openPage({ browser }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
  const page = await context.newPage()
  page.on('pageerror', error => process.stderr.write(`${error}\n`))
  const client = await context.newCDPSession(page)
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, client, close: () => context.close() }
}

/** Two frames later: what was asked to be drawn has been drawn. */
export const drawn = page =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))

/** The value that a share of others does not exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const ms = value => `${Math.round(value).toLocaleString('en')} ms`
