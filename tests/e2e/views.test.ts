import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ActorsBody, ContradictionsBody, DocumentsBody, SearchBody } from '../../src/show/api/contract.js'
import { CHROMIUM, HOW_TO_GET_IT, launch } from './support/browser.js'
import { api, openRoom, type Room } from './support/server.js'
import { newPage } from './support/visit.js'

let browser: Browser
let room: Room
let page: Page
let wrong: string[]

beforeAll(async () => {
  if (!CHROMIUM) return
  ;[browser, room] = await Promise.all([launch(), openRoom('demo')])
  ;({ page, wrong } = await newPage(browser))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await room?.close()
})
beforeEach(context => {
  if (!CHROMIUM) context.skip(HOW_TO_GET_IT)
  wrong.length = 0
})

/** Goes to a view and waits for what it should show. */
async function look(path: string, ...shown: string[]) {
  await page.goto(`${room.url}${path}`)
  for (const words of shown)
    await page.locator('main').getByText(words).filter({ visible: true }).first().waitFor({ timeout: 30_000 })
}

/** After a click the text of a document is there, with the passage of the claim that the address names marked in it. */
async function atPassage() {
  await page.waitForURL(/\/documents\/[0-9a-f]{32}\?.*claim=/)
  await page.waitForFunction(() => [...(CSS.highlights.get('chosen') ?? [])].some(range => String(range).length > 0))
}

async function idOf(name: string): Promise<string> {
  const { actors } = await api<ActorsBody>(room, `/actors?q=${encodeURIComponent(name)}`)
  return actors.find(actor => actor.name === name)!.id
}

const post = (path: string, body: unknown) =>
  fetch(`${room.url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('the matrix leads from a year of a pair to the pair, narrowed to that year', async () => {
  await look('/matrix?rollUp=true', 'Hamas')
  const cell = page.getByRole('link', { name: /Hamas and Islamic State, 2016|Islamic State and Hamas, 2016/ })
  await cell.click()
  await page.waitForURL(/\/pair\?.*during=2016/)
  await page.getByRole('region', { name: 'Over time' }).getByRole('button').first().waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Who to whom' }).click()
  await page.getByRole('rowheader', { name: 'Velm Liberation Front' }).waitFor()
  expect(wrong).toEqual([])
})

test('flows: what is denied is drawn otherwise than what is told; a flow shows its quotes, a quote its passage', async () => {
  await look('/flows', 'Wilayat Sinai')
  await page.getByRole('button', { name: 'Defections' }).click()
  const row = page.getByRole('button', { name: 'Velm Liberation Front → Dawn Column' }).first()
  await row.click()
  await page.waitForURL(/flow=/)
  const quotes = page.getByRole('region', { name: 'Velm Liberation Front → Dawn Column' })
  await expect.poll(() => quotes.getByRole('article').count()).toBe(3)
  const ribbons = await page.locator('main svg path[stroke-dasharray="2 3"]').count()
  expect(ribbons).toBeGreaterThan(0)
  await quotes.getByRole('link', { name: 'Deserters of the front camp near Lomna' }).click()
  await atPassage()
  expect(wrong).toEqual([])
})

test('a source shows what it rests on and what it says, and can be graded', async () => {
  await look('/sources', 'Harbour Radio')
  await page.getByRole('link', { name: 'Harbour Radio' }).click()
  await page.getByRole('heading', { name: 'Harbour Radio', level: 1 }).waitFor()
  const cited = page.getByRole('region', { name: 'Cited by' })
  await expect.poll(() => cited.innerText()).toContain('Norvany Wire')
  const says = page.getByRole('region', { name: 'What it says' }).getByRole('article')
  await says.nth(3).waitFor()
  await page.getByLabel('Reliability').selectOption('B')
  await page.getByLabel('Why', { exact: true }).fill('right before')
  await page.getByRole('button', { name: 'Set the grade' }).click()
  await page.getByText('“right before”').waitFor()
  await look('/sources', 'usually reliable')
  expect(wrong).toEqual([])
})

test('lineage: who copied and who cites, with the words they share; the origin is named', async () => {
  await look('/lineage', 'copy, 83')
  const graph = page.getByRole('region', { name: 'Who has what from whom' })
  await expect.poll(() => graph.getByText('origin', { exact: true }).count()).toBe(2)
  await graph.getByRole('link', { name: 'Kardavian rebel commander changes sides' }).click()
  await page.waitForURL(/\/lineage\/[0-9a-f]{32}/)
  await page.getByText('told Harbour Radio').first().waitFor()
  const passages = page.locator('main blockquote')
  await passages.first().waitFor()
  const [earlier, later] = await passages.allInnerTexts()
  expect(later).toBe(earlier)
  expect(earlier).toContain('We were sent to die for a bridge')
  expect(wrong).toEqual([])
})

test('three outlets, one origin: who has a claim from whom', async () => {
  const { contradictions } = await api<ContradictionsBody>(room, '/contradictions')
  const [first] = contradictions
  await look(`/claims/${first.affirmed!.claims[0].id}`, 'independent origins')
  const main = page.locator('main')
  await expect.poll(() => main.innerText()).toMatch(/5 reports, 4 outlets:\s+2 independent origins/)
  const graph = page.getByRole('region', { name: 'From origins (left) to reports (right)' }).first()
  await expect.poll(() => graph.innerText()).toContain('cites it')
  await graph.getByRole('link', { name: 'Lomna Observer' }).click()
  await atPassage()
  expect(wrong).toEqual([])
})

test('contradictions stand side by side, disputed numbers with their reports', async () => {
  await look('/contradictions', 'What they disagree on')
  const article = page.getByRole('article').filter({ hasText: 'Two soldiers' }).first()
  const table = article.getByRole('table')
  await expect.poll(() => table.innerText()).toContain('nine soldiers')
  await table.getByRole('link', { name: 'Norvany Wire' }).click()
  await atPassage()
  expect(wrong).toEqual([])
})

test('double games: the pairs behind one that is both only as a whole, and the sides', async () => {
  await look('/ambivalent?rollUp=true', 'Only as a whole', 'Two sides')
  await page.getByText('pairs that were counted for it').first().click()
  await page.getByRole('link', { name: /Wilayat Sinai and Hamas|Hamas and Wilayat Sinai/ }).waitFor()
  await page.getByRole('link', { name: /^Hamas and Islamic State/ }).click()
  await page.waitForURL(/\/pair\?/)
  expect(wrong).toEqual([])
})

test('the map shows what it knows, says what it does not, and asks no other server', async () => {
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await look('/map', 'Not on the map', 'Gaza')
  const off = page.getByRole('region', { name: 'Not on the map' })
  await expect.poll(() => off.innerText()).toContain('Karst bridge')
  const mark = page.getByRole('group', { name: 'Map of the places' }).getByRole('button', { name: /^Gaza: 3 claims/ })
  await mark.focus()
  await page.keyboard.press('Enter')
  const quotes = page.getByRole('region', { name: 'At Gaza' })
  await quotes.getByRole('link', { name: 'A partner abroad, an enemy at home' }).first().click()
  await atPassage()
  expect(asked.filter(url => !url.startsWith(room.url) && !/^(data|blob):/.test(url))).toEqual([])
  page.removeAllListeners('request')
  expect(wrong).toEqual([])
})

test('search: facets with counts, a phrase, and what must not occur', async () => {
  await look('/search?q=Reyk', 'passages')
  const passages = page.getByRole('list', { name: 'Passages' })
  const count = async () => Number(/(\d+) passage/.exec(await page.locator('main').innerText())?.[1])
  const all = await count()
  const facet = page.getByRole('group', { name: 'Publisher' }).getByRole('button', { name: /^Harbour Radio/ })
  const told = Number(/(\d+)$/.exec((await facet.innerText()).trim())?.[1])
  await facet.click()
  await page.waitForURL(/f\.publisher=Harbour/)
  await expect.poll(count).toBe(told)
  expect(told).toBeLessThan(all)
  await expect.poll(() => passages.getByRole('listitem').count()).toBe(told)
  await page.getByLabel('Words to search').fill('"river brigade" -smugglers')
  await page.getByLabel('Words to search').press('Enter')
  await page.waitForURL(/smugglers/)
  await page.getByRole('heading', { level: 1, name: /smugglers/ }).waitFor()
  await passages.getByRole('listitem').first().waitFor()
  const found = await passages.innerText()
  expect(found).toMatch(/river brigade/i)
  expect(found).not.toContain('smugglers')
  expect(wrong).toEqual([])
})

test('what is new since an entry, and nothing once it is marked as seen', async () => {
  await look('/changes?since=entry:5', 'New contradictions', 'Told anew, or by more')
  const { documents } = await api<DocumentsBody>(room, '/documents')
  const listed = page.getByRole('region', { name: 'Documents', exact: true }).getByRole('link')
  await expect.poll(() => listed.first().innerText()).toBe(documents[0].title)
  await page.getByRole('button', { name: 'Mark all as seen' }).click()
  await page.getByLabel('Since').selectOption('last')
  await page.getByText('Nothing is new.').waitFor()
  expect(wrong).toEqual([])
})

test('forecasts: how likely it was said to be, and settled with a reason', async () => {
  await look('/forecasts', 'said plainly')
  const [first] = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  const item = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { level: 2, name: first }) })
    .first()
  await item.getByText('Settle it').click()
  await item.getByLabel('How you know').fill('nothing of the kind was reported')
  await item.getByRole('button', { name: 'It did not' }).click()
  await page.getByText('“nothing of the kind was reported”').first().waitFor()
  expect(wrong).toEqual([])
})

test('competing hypotheses: asked, evidence added and rated, and the order follows', async () => {
  await look('/hypotheses', 'No question yet.')
  await page.getByLabel('Question', { exact: true }).fill('Why did the commander leave?')
  await page.getByLabel('Hypotheses, one a line').fill('He was dismissed\nHe went by himself')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByRole('link', { name: 'Why did the commander leave?' }).click()
  const { hits } = await api<SearchBody>(room, '/search?q=dismissed')
  expect(hits.some(hit => hit.kind === 'claim')).toBe(true)
  await page.getByLabel('Find claims by their words').fill('dismissed')
  await page.getByRole('region', { name: 'Add evidence' }).getByRole('button', { name: 'Add' }).first().click()
  const cell = page.getByLabel(/fits “He went by himself”/)
  await cell.waitFor()
  await cell.selectOption('II')
  await expect
    .poll(() => page.getByRole('columnheader').allInnerTexts())
    .toEqual([
      'Evidence',
      'Weight',
      expect.stringMatching(/^He was dismissed\s+rank 1/),
      expect.stringMatching(/^He went by himself\s+rank 2/),
    ])
  expect(wrong).toEqual([])
})

test('an actor’s page has its spells, its time line, and leads to the quotes', async () => {
  await look(`/actors/${await idOf('Tomas Reyk')}`, 'Membership', 'Over time')
  const spells = page.getByRole('region', { name: 'Membership' })
  await expect.poll(() => spells.innerText()).toContain('Dawn Column')
  await page.getByRole('region', { name: 'Over time' }).getByRole('link', { name: /^“/ }).first().click()
  await atPassage()
  expect(wrong).toEqual([])
})

test('a brief is printed to PDF with its citations, and saved as HTML and SVG', { timeout: 60_000 }, async () => {
  const [hamas, state] = [await idOf('Hamas'), await idOf('Wilayat Sinai')]
  await look(`/brief?actors=${hamas},${state}`, 'Sources')
  const sheet = page.getByRole('region', { name: 'Hamas, Wilayat Sinai' })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())), { mergePages: true })
  const printed = text.replaceAll(/\s+/g, ' ')
  expect(printed).toContain('Hamas has supplied Wilayat Sinai with missiles')
  expect(printed).toMatch(/\[1\] Relata samples, “\s?A partner abroad, an enemy at home\s?”, 20 November 2016/)
  expect(printed).not.toContain('What it holds')
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
  }
  const html = await saved('Save as HTML')
  expect(html.name).toBe('Hamas-Wilayat-Sinai.html')
  expect(html.text).toContain(`href="${room.url}/documents/`)
  expect(html.text).toContain('[1]')
  expect(html.text).not.toMatch(/var\(--|<script|class="[^"]*rounded/)
  const svg = await saved('Save the network as SVG')
  expect(svg.text).toMatch(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg.text).toContain('#0f766e')
  expect(svg.text).not.toContain('var(--')
  await sheet.getByRole('link', { name: 'passage' }).first().click()
  await atPassage()
  expect(wrong).toEqual([])
})

test('one source narrows every view', async () => {
  const view = 'according=Harbour+Radio'
  await look(`/flows?kind=defections&${view}`, 'Velm Liberation Front → Dawn Column')
  await expect.poll(() => page.locator('main').innerText()).not.toContain('Hamas')
  await look(`/matrix?${view}`, 'Tomas Reyk')
  await expect.poll(() => page.locator('main').innerText()).not.toContain('Hamas')
  await look(`/map?${view}`, 'Not on the map')
  await expect.poll(() => page.locator('main').innerText()).not.toContain('Gaza')
  expect(wrong).toEqual([])
})

test('the empty ledger teaches in every view', { timeout: 90_000 }, async () => {
  const empty = await openRoom('serve')
  try {
    for (const [path, words] of [
      ['/matrix', 'No two actors to set against each other.'],
      ['/flows', 'Nobody is said to give anybody anything.'],
      ['/ambivalent', 'Nobody plays both sides here.'],
      ['/map', 'No claim says where.'],
      ['/sources', 'No source of that kind.'],
      ['/lineage', 'No document has anything from another.'],
      ['/contradictions', 'Nothing is contradicted.'],
      ['/changes', 'Nothing is new.'],
      ['/forecasts', 'No forecast of that kind.'],
      ['/hypotheses', 'No question yet.'],
      ['/brief', 'On whom?'],
    ]) {
      await page.goto(`${empty.url}${path}`)
      await page.getByText(words).first().waitFor({ timeout: 20_000 })
    }
    expect(wrong).toEqual([])
  } finally {
    await empty.close()
  }
})

test('what a person sets is a judgement that can be undone', async () => {
  await post('/sources/Ostrel%20Courier/grade', { grade: 'C', reason: 'a test' })
  await look('/sources/Ostrel%20Courier', 'fairly reliable')
  await post('/undo', { reason: 'a test' })
  await look('/sources/Ostrel%20Courier', 'What its claims rest on')
  await expect.poll(() => page.locator('main').innerText()).not.toContain('“a test”')
})
