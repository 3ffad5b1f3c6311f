// The page that reads a pasted text with no server. Its data stand in the page itself, compressed, so that it works from a file too.
import { type Claim, type LoadedReader, loadReader } from '../../src/browser.ts'

const EXAMPLE = `A senior commander of the Velm Liberation Front has defected to the Dawn Column, Harbour Radio reported on Monday. Tomas Reyk, who led the river brigade, left with forty fighters two months ago.

The front denied the report. "Nobody has left us," its spokeswoman Irena Solvak told the Ostrel Courier. According to two diplomats, the government of Norvany had secretly given the Dawn Column rifles and money in 2023, and had trained its fighters.

In April the Dawn Column attacked a post of the front at the Karst bridge and captured two armoured vehicles.`

const by = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const status = (text: string) => {
  by('status').textContent = text
}

/** A file of the data: base64 of gzip in an element of the page. */
async function load(name: string): Promise<Uint8Array> {
  const packed = by(`data-${name}`).textContent ?? ''
  const bytes = Uint8Array.from(atob(packed.trim()), c => c.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

let loading: Promise<LoadedReader> | undefined
let claims: readonly Claim[] = []

async function readText(): Promise<void> {
  const text = by<HTMLTextAreaElement>('text').value
  if (!text.trim()) return status('Paste a text first.')
  by<HTMLButtonElement>('read').disabled = true
  try {
    status(loading ? 'Reading …' : 'Loading the reader (once) …')
    loading ??= loadReader({ tier: 'net', load })
    const reader = await loading
    status('Reading …')
    // the page is painted before the reading takes the thread
    await new Promise(done => setTimeout(done, 30))
    const before = performance.now()
    const result = reader.read(text, { published: by<HTMLInputElement>('published').value || undefined })
    claims = result.claims
    show(text)
    status(`Read in ${Math.round(performance.now() - before)} ms.`)
  } catch (error) {
    status(`It could not be read: ${(error as Error).message}`)
  } finally {
    by<HTMLButtonElement>('read').disabled = false
  }
}

/** An element with text in it; nothing of a text is ever taken for markup. */
function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  if (className) made.className = className
  return made
}

function show(text: string): void {
  by('result').hidden = false
  by('found').textContent = claims.length === 1 ? '1 claim' : `${claims.length} claims`
  by('claims').replaceChildren(...claims.map(item))
  const marked = by('marked')
  marked.replaceChildren()
  let at = 0
  for (const { start, end } of merged(claims.map(c => c.quote))) {
    marked.append(text.slice(at, start), element('mark', text.slice(start, end)))
    at = end
  }
  marked.append(text.slice(at))
}

function item(claim: Claim): HTMLElement {
  const { type, mode, polarity, realis, hedge, time, attribution, quote, role, document: of } = claim
  const names = (list: readonly { name: string }[]) => list.map(p => p.name).join(', ')
  const line = document.createElement('li')
  const what = `${type.replaceAll('_', ' ')}${mode ? ` (${mode})` : ''}`
  line.append(`${names(claim.actor) || 'somebody'} `, element('span', what, 'type'))
  if (claim.recipient.length) line.append(` ${claim.symmetric ? '↔' : '→'} ${names(claim.recipient)}`)
  if (claim.origin.length) line.append(`, from ${names(claim.origin)}`)
  if (role) line.append(`, ${role}`)
  const doubts = [polarity === 'denied' && polarity, realis !== 'actual' && realis, hedge !== 'none' && hedge]
  for (const doubt of doubts) if (doubt) line.append(' ', element('span', doubt, 'doubt'))
  const when = time ? `${time.edtf ?? time.text}. ` : ''
  const said = attribution.length ? `According to ${names(attribution)}.` : of.publisher ? `According to ${of.publisher}.` : ''
  line.append(document.createElement('br'), element('q', quote.text))
  if (when || said) line.append(document.createElement('br'), element('span', when + said, 'who'))
  return line
}

/** Spans in order, those that touch put together. */
function merged(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found[found.length - 1]
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else found.push({ ...span })
  }
  return found
}

by('form').addEventListener('submit', event => {
  event.preventDefault()
  readText()
})
by('example').addEventListener('click', () => {
  by<HTMLTextAreaElement>('text').value = EXAMPLE
  by<HTMLInputElement>('published').value = '2024-05-06'
})
by('save').addEventListener('click', () => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(claims, null, 2)], { type: 'application/json' }))
  link.download = 'claims.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
})
