import type { Claim } from '../model/claim.js'

/** A claim in a few words: who, what, whom, when. */
export function headlineOf({
  actor,
  recipient,
  origin,
  type,
  mode,
  symmetric,
  polarity,
  time,
  document,
}: Claim): string {
  const names = (list: readonly { name: string }[]) => list.map(p => p.name).join(', ')
  const others = [names(recipient), origin.length ? `(from ${names(origin)})` : ''].filter(Boolean).join(' ')
  const parties = [names(actor) || '(nobody named)', others].filter(Boolean).join(symmetric ? ' <-> ' : ' -> ')
  const when = time?.edtf ?? (document.published ? `by ${document.published.slice(0, 10)}` : (time?.text ?? 'undated'))
  const denied = polarity === 'denied' ? ', denied' : ''
  return `${mode ? `${type}/${mode}` : type}  ${parties}  ${when}${denied}`
}
