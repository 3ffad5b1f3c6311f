import { besideRoom, drawn, mainThread, ms, openPage, quantile } from './room.mjs'

/** How many actors deal with each other mostly. */
const COMMUNITY = 40
const MOVES = 90

/** Opens the network over a made-up graph, first without and then with a layout that is kept, and moves the picture. */
export async function networkOf(chromium, url, actors, relations) {
  const body = JSON.stringify(madeUp(actors, relations))
  const { page, client, close } = await openPage(chromium)
  const beside = await besideRoom(url, { '/api/network': body })
  const name = `network of ${actors.toLocaleString('en')} / ${relations.toLocaleString('en')}`
  const rows = []
  for (const round of ['first', 'again']) {
    await page.goto(`${beside.url}/actors`, { waitUntil: 'load' })
    await page.locator('main h1').waitFor()
    const [start, before] = [performance.now(), chromium.processor()]
    await page.goto(`${beside.url}/network`, { waitUntil: 'commit' })
    await page.locator('[data-drawing=laying],[data-drawing=still]').waitFor({ timeout: 300_000 })
    await drawn(page)
    const seen = { wall: performance.now() - start, main: await mainThread(client), all: chromium.processor() - before }
    await page.locator('[data-drawing=still]').waitFor({ timeout: 600_000 })
    await drawn(page)
    const done = { wall: performance.now() - start, all: chromium.processor() - before }
    rows.push([
      `${name}, ${round}: on screen`,
      `${ms(seen.wall)}; of processor ${ms(seen.main)} in the main thread, ${ms(seen.all)} in all`,
    ])
    if (round === 'first') rows.push(['  layout done', `${ms(done.wall)}; of processor ${ms(done.all)}`])
  }
  const main = await mainThread(client)
  const frames = await pan(page)
  const each = ((await mainThread(client)) - main) / frames.length
  rows.push([
    '  a frame while it is moved, median / 95 of 100',
    `${quantile(frames, 0.5).toFixed(1)} / ${quantile(frames, 0.95).toFixed(1)} ms, main thread ${each.toFixed(1)} ms of processor`,
  ])
  await close()
  beside.close()
  return rows
}

/** Drags the picture. @returns how long each frame took, in milliseconds */
async function pan(page) {
  const box = await page.locator('[data-drawing]').boundingBox()
  await page.evaluate(() => {
    globalThis.frames = []
    const tick = time => {
      globalThis.frames.push(time)
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await page.mouse.move(box.x + 300, box.y + 200)
  await page.mouse.down()
  for (let i = 1; i <= MOVES; i++) {
    await page.mouse.move(box.x + 300 + 3 * i, box.y + 200 + i)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await page.mouse.up()
  const times = await page.evaluate(() => globalThis.frames)
  return times.slice(1).map((time, i) => time - times[i])
}

/** A graph as reporting gives it: communities with some ties between them, a few actors with very many. */
function madeUp(actors, relations) {
  const random = mulberry32(7)
  const id = i => i.toString(16).padStart(32, '0')
  const nodes = Array.from({ length: actors }, (_, i) => ({
    id: id(i),
    name: `Actor ${i}`,
    kind: 'organization',
    named: true,
    claims: 1 + Math.floor(30 / (1 + i / 20)),
  }))
  const pairs = new Map()
  while (pairs.size < relations) {
    const a = Math.floor(actors * random() ** 1.7)
    const community = Math.floor(a / COMMUNITY) * COMMUNITY
    const b =
      random() < 0.85
        ? Math.min(actors - 1, community + Math.floor(COMMUNITY * random()))
        : Math.floor(actors * random())
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    if (low !== high) pairs.set(low * actors + high, [low, high])
  }
  const side = there => {
    const claims = there ? 1 + Math.floor(5 * random()) : 0
    return { claims, weight: claims }
  }
  const edges = [...pairs.values()].map(([a, b]) => {
    const kind = random()
    const [cooperation, conflict] = [side(kind < 0.6), side(kind > 0.45)]
    const counted = { cooperation: cooperation.claims, conflict: conflict.claims }
    const ambivalence = { positive: counted.cooperation, negative: counted.conflict, index: 0, share: 0, counted }
    return { a: id(a), b: id(b), cooperation, conflict, ambivalence }
  })
  return { nodes, edges }
}

/** Even numbers from 0 to 1, the same each time (mulberry32). */
function mulberry32(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
