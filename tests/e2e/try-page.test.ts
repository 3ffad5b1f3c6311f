import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { document } from '../../src/model/document.js'
import { openReader } from '../../src/relata.js'
import { CHROMIUM, HOW_TO_GET_IT, launch } from './support/browser.js'
import { newPage } from './support/visit.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = fileURLToPath(new URL('../../dist/site/try/index.html', import.meta.url))
const TEXT = `The Northern Front gave the Coast League rifles two months ago, officials said. <img src=x onerror=alert(1)> The league denied it.`

let browser: Browser
beforeAll(async () => {
  if (!CHROMIUM) throw new Error(HOW_TO_GET_IT)
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build-try.mjs', import.meta.url))])
  browser = await launch()
})
afterAll(() => browser?.close())

test('a pasted text is read with the network off, from a file, and asks nobody for anything', async () => {
  const { page, wrong } = await newPage(browser)
  await page.context().setOffline(true)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(pathToFileURL(PAGE).href)
  await page.getByLabel('The report').fill(TEXT)
  await page.getByLabel('Published on').fill('2024-05-06')
  await page.getByRole('button', { name: 'Read' }).click()
  await page.getByText(/^Read in \d+ ms/).waitFor({ timeout: 60_000 })
  const items = await page.locator('#claims li').allTextContents()
  expect(items[0]).toContain('Northern Front aid (arms) → Coast League')
  expect(items[0]).toContain('2024-03')
  expect(items[0]).toContain('officials')
  // the same as in Node
  const { claims } = openReader('net').annotate(document({ text: TEXT, language: 'en', published: '2024-05-06' }))
  expect(items.length).toBe(claims.length)
  await expect.poll(() => page.locator('#marked').textContent()).toBe(TEXT)
  await expect.poll(() => page.locator('#marked img').count()).toBe(0)
  expect(asked.filter(url => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([])
  expect(wrong).toEqual([])
})

test('as a module of a site it fetches its data from beside itself, once', async () => {
  const bundle = await rolldown({ cwd: ROOT, platform: 'browser', input: 'src/browser.ts' })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  const files: Record<string, () => string | Buffer> = {
    '/': () => '<!doctype html><title>site</title>',
    '/lib/browser.js': () => output[0].code,
  }
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const data = /^\/lib\/data\/([\w.]+)$/.exec(path)
    response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html')
    response.end(data ? readFileSync(join(ROOT, 'dist', 'data', data[1])) : files[path]?.())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { page } = await newPage(browser)
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    // as text, since the tests' own loader would take the import for one of its own
    const types = await page.evaluate(`import('/lib/browser.js').then(async ({ read }) => {
      const text = ${JSON.stringify(TEXT)}
      await read(text)
      return (await read(text)).claims.map(c => c.type)
    })`)
    expect(types).toContain('aid')
    const data = asked.filter(path => path.includes('/data/'))
    expect(data.sort()).toEqual(
      ['en.json', 'kernel.wasm', 'names.bin', 'net.bin', 'scheme.json', 'tagger.bin'].map(f => `/lib/data/${f}`),
    )
  } finally {
    server.close()
  }
})

test('it is one file, small enough to be sent', () => {
  expect(statSync(PAGE).size).toBeLessThan(12e6)
})
