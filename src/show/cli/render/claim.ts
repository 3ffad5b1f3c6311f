import type { Claim } from '../../../model/claim.js'

type Party = { readonly name: string; readonly text: string }

/** Names joined as in a sentence: "Hamas", "Hamas and Fatah", "Hamas, Fatah and 3 more". */
export function joined(names: readonly string[], limit = 4): string {
  const unique = [...new Set(names)]
  const shown = unique.length > limit ? [...unique.slice(0, limit - 1), `${unique.length - limit + 1} more`] : unique
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}` : (shown[0] ?? '')
}

const parties = (list: readonly Party[]) => joined(list.map(p => p.name || p.text))

/** What kind of claim: its type and mode, "aid · arms". */
export function kindOf(claim: Claim): string {
  return claim.mode ? `${claim.type} · ${claim.mode}` : claim.type
}

/** Who did it to whom, in one line: "Hamas → two officers", "Hamas ↔ Egypt", "— → two men". */
export function partiesOf(claim: Claim): string {
  const actor = parties(claim.actor)
  const recipient = parties(claim.recipient)
  if (claim.symmetric) return recipient ? `${actor || '?'} ↔ ${recipient}` : actor || '?'
  if (!recipient) return actor || '?'
  return `${actor || '?'} → ${recipient}`
}

/** The remaining roles, each with its name: what was handed over, from where, where, as what. */
export function detailsOf(claim: Claim): string[] {
  return [
    claim.object.length ? `what: ${joined(claim.object.map(o => o.text))}` : '',
    claim.origin.length ? `from: ${parties(claim.origin)}` : '',
    claim.role ? `as: ${claim.role}` : '',
    claim.place.length ? `where: ${parties(claim.place)}` : '',
  ].filter(Boolean)
}

/** When it happened: the date, with the words it was taken from; or the words alone. Empty where nothing is said. */
export function timeOf(claim: Claim): string {
  if (!claim.time) return ''
  const { edtf, text } = claim.time
  return edtf && edtf !== text ? `${edtf} (“${text}”)` : (edtf ?? `“${text}”`)
}

/** How certain it is, in words; empty where it is plainly stated as done. */
export function certaintyOf(claim: Claim): string {
  return [
    claim.polarity === 'denied' ? 'denied' : '',
    claim.realis === 'actual' ? '' : claim.realis,
    claim.hedge === 'none' ? '' : claim.hedge,
    claim.probability ? claim.probability.map(p => `${Math.round(p * 100)} %`).join(' to ') : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** According to whom, nearest speaker first: "a spokesman, via the Harbour Post". Empty where the document itself says it. */
export function sourceOf(claim: Claim): string {
  return claim.attribution.map(speaker => speaker.name || speaker.text).join(', via ')
}
