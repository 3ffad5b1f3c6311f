import type { Claim } from '../../model/claim.js'

/** Who says it: the chain of attribution, nearest speaker first, then the paper. */
export function voices(claim: Claim): string {
  const { publisher, title } = claim.document
  const paper = publisher ?? title ?? `document ${claim.document.id.slice(0, 8)}`
  const speakers = claim.attribution.map(s => s.name)
  return [...speakers, ...(speakers.includes(paper) ? [] : [paper])].join(' < ')
}

/** What keeps a claim from being plain fact, in words: "not done: intended", "denied", "alleged". Empty for a plain one. */
export function certainty({ polarity, realis, hedge }: Claim): string {
  return [polarity === 'denied' ? 'denied' : '', realis === 'actual' ? '' : realis, hedge === 'none' ? '' : hedge]
    .filter(Boolean)
    .join(', ')
}

/** A claim in one line: "2019-03  aid/arms  Northern Front -> Coast League". */
export function headline(claim: Claim): string {
  const names = (list: readonly { name: string }[]) => list.map(p => p.name).join(', ')
  const others = [names(claim.recipient), claim.origin.length ? `(from ${names(claim.origin)})` : '']
    .filter(Boolean)
    .join(' ')
  const type = claim.mode ? `${claim.type}/${claim.mode}` : claim.type
  const reported = claim.document.published ? `by ${claim.document.published.slice(0, 10)}` : null
  const when = claim.time?.edtf ?? reported ?? claim.time?.text ?? 'undated'
  const parties = [names(claim.actor) || '(nobody named)', others]
    .filter(Boolean)
    .join(claim.symmetric ? ' <-> ' : ' -> ')
  const sure = certainty(claim)
  return `${when}  ${type}  ${parties}${sure ? `  [${sure}]` : ''}`
}

/** How many self-evident ties a list leaves out, and the option that shows them: "2 self-evident ties left out (…)". */
export function leftOutText(count: number, option?: string): string {
  const ties = count === 1 ? 'tie' : 'ties'
  return `${count} self-evident ${ties} left out, which a name tells by itself${option ? ` (${option} shows them)` : ''}`
}

/** A quote on one line, cut at a word. */
export function oneLine(text: string, width = 200): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= width) return flat
  const cut = flat.lastIndexOf(' ', width)
  return `${flat.slice(0, cut > width / 2 ? cut : width)} …`
}
