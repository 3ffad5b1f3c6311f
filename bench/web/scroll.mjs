import { besideRoom, drawn, mainThread, ms, openPage, quantile } from './room.mjs'

/** A firm turn of the wheel, in pixels a second. */
const SPEED = 2400
const SECONDS = 5
const STEPS = 150

/** Scrolls through a document with very many claims: a text of the dossier, told again and again in one document. */
export async function scrolling(chromium, url, count) {
  const { documents } = await (await fetch(`${url}/api/documents`)).json()
  const { id } = documents.find(({ title }) => title?.startsWith('A partner')) ?? documents[0]
  const body = JSON.stringify(repeated(await (await fetch(`${url}/api/documents/${id}`)).json(), count))
  const { page, client, close } = await openPage(chromium)
  const beside = await besideRoom(url, { [`/api/documents/${id}`]: body })
  const [start, before] = [performance.now(), chromium.processor()]
  await page.goto(`${beside.url}/documents/${id}?evident=yes`, { waitUntil: 'commit' })
  await page.locator('[data-claim]').first().waitFor({ timeout: 120_000 })
  await drawn(page)
  const open = { wall: performance.now() - start, processor: chromium.processor() - before }

  const frames = await page.evaluate(turnTheWheel, { speed: SPEED, seconds: SECONDS })
  const main = await mainThread(client)
  const all = chromium.processor()
  await page.evaluate(stepByStep, { steps: STEPS, by: SPEED / 60 })
  const [mainEach, allEach] = [((await mainThread(client)) - main) / STEPS, (chromium.processor() - all) / STEPS]
  await close()
  beside.close()
  const middle = quantile(frames, 0.5)
  const name = `${count.toLocaleString('en')} claims`
  return [
    [`${name}: first card`, `${ms(open.wall)}, ${ms(open.processor)} of processor`],
    [
      `${name}: a frame while scrolling, median / 95 of 100`,
      `${middle.toFixed(1)} / ${quantile(frames, 0.95).toFixed(1)} ms (${(1000 / middle).toFixed(0)} frames/s)`,
    ],
    [`  of processor a frame, main thread / all processes`, `${mainEach.toFixed(1)} / ${allEach.toFixed(1)} ms`],
  ]
}

/** The document with its text and claims repeated until it has so many claims, each in a place of its own. */
function repeated(detail, count) {
  const { text } = detail.document
  const times = Math.ceil(count / detail.claims.length)
  const claims = []
  for (let i = 0; claims.length < count; i++)
    for (const claim of detail.claims.slice(0, count - claims.length))
      claims.push({
        ...moved(claim, i * (text.length + 1)),
        id: (claims.length + 16 ** 6).toString(16).padStart(32, '0'),
      })
  return { ...detail, document: { ...detail.document, text: Array(times).fill(text).join('\n') }, claims }
}

/** A copy with every span moved on. */
function moved(value, by) {
  if (Array.isArray(value)) return value.map(item => moved(item, by))
  if (value === null || typeof value !== 'object') return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, by)]))
  if (typeof copy.start === 'number' && typeof copy.end === 'number') {
    copy.start += by
    copy.end += by
  }
  return copy
}

/** In the page: scrolls on for some seconds. @returns how long each frame took, in milliseconds */
async function turnTheWheel({ speed, seconds }) {
  const column = document.querySelector('section[aria-label]:has([data-claim])')
  const times = []
  const end = performance.now() + 1000 * seconds
  for (let now = 0; now < end; ) {
    now = await new Promise(requestAnimationFrame)
    if (times.length) column.scrollTop += (speed * (now - times.at(-1))) / 1000
    times.push(now)
  }
  return times.slice(1).map((time, i) => time - times[i])
}

/** In the page: scrolls a little on in each frame. */
async function stepByStep({ steps, by }) {
  const column = document.querySelector('section[aria-label]:has([data-claim])')
  for (let i = 0; i < steps; i++) {
    column.scrollTop += by
    await new Promise(requestAnimationFrame)
  }
}
