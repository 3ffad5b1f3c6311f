import { mainThread, ms, openPage, quantile } from './room.mjs'

const ROUNDS = 5

/** The first page of a browser that has never been here: how much comes, and when its documents can be clicked. */
export async function firstLoad(chromium, url) {
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) rounds.push(await once(chromium, url))
  const median = key =>
    quantile(
      rounds.map(round => round[key]),
      0.5,
    )
  return [
    ['first load, gzipped: page, scripts, styles, words', `${(median('code') / 1000).toFixed(0)} kB`],
    ['first load, gzipped: with fonts and data', `${(median('all') / 1000).toFixed(0)} kB`],
    ['interactive, median of 5', ms(median('interactive'))],
    ['  main thread until then, of processor', ms(median('main'))],
  ]
}

async function once(chromium, url) {
  const { page, client, close } = await openPage(chromium)
  let [code, all] = [0, 0]
  const kinds = new Map()
  await client.send('Network.enable')
  client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength
    if (['Document', 'Script', 'Stylesheet'].includes(kinds.get(requestId))) code += encodedDataLength
  })
  // Interactive: the documents stand there as links, and the frame that shows them is drawn.
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('main a[href^="/documents/"]'))
        requestAnimationFrame(() => setTimeout(() => (globalThis.interactiveAt = performance.now())))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => globalThis.interactiveAt > 0, undefined, { timeout: 60_000 })
  const main = await mainThread(client)
  const interactive = await page.evaluate(() => globalThis.interactiveAt)
  await page.waitForLoadState('load')
  await close()
  return { code, all, interactive, main }
}
