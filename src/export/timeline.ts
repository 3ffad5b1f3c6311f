import type { Claim } from '../model/claim.js'
import { countedClaims } from './counted.js'
import { laneOf } from './graph/edges.js'
import { listInJson } from './json-stream.js'
import { label, reservations, voices } from './label.js'
import type { ExportSource } from './source.js'
import { when } from './when.js'
import { xml } from './xml.js'

/**
 * The claims with a date for TimelineJS (Knight Lab). It shows the texts as HTML, so that all that comes from documents is escaped.
 */
export function timelineJs(source: ExportSource): AsyncGenerator<string> {
  const title = { text: { headline: 'Relata', text: xml(`What reports say, collection ${source.collection}`) } }
  return listInJson({ scale: 'human', title }, 'events', events(source))
}

async function* events(source: ExportSource): AsyncGenerator<unknown> {
  for await (const { claim } of countedClaims(source)) {
    const time = when(claim)
    const start = time?.start ?? time?.end
    if (!time || !start) continue
    const end = time.end && time.end !== start && !time.date ? time.end : null
    yield {
      unique_id: claim.id,
      start_date: date(time.date ?? start),
      ...(end && { end_date: date(end) }),
      group: laneOf(claim, source),
      text: { headline: xml(headline(claim)), text: quoted(claim) },
    }
  }
}

/** TimelineJS takes whole numbers; what is not known is left out. */
function date(iso: string): { year: number; month?: number; day?: number } {
  const [year, month, day] = iso.split('-').map(Number)
  return { year, ...(month && { month }), ...(day && { day }) }
}

function headline(claim: Claim): string {
  return [label(claim), ...reservations(claim)].join(', ')
}

function quoted(claim: Claim): string {
  const { url, title } = claim.document
  const name = xml(title ?? claim.document.id)
  const link = url && /^https?:\/\//.test(url) ? `<a href="${xml(url)}">${name}</a>` : name
  return `<blockquote>${xml(claim.quote.text)}</blockquote><p>${xml(voices(claim).join(' < '))}. ${link}</p>`
}
