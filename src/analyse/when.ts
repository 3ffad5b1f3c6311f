import type { LeanClaim } from '../model/lean-claim.js'

/** The first day that an EDTF value can mean, as YYYY-MM-DD with zeros for what is open; null where it has none. */
export function earliest(edtf: string | null): string | null {
  if (!edtf) return null
  let day = known.get(edtf)
  if (day === undefined) {
    if (known.size >= KNOWN) known.clear()
    day = earliestOf(edtf)
    known.set(edtf, day)
  }
  return day
}

/** Many claims are of the same days; what was worked out is remembered, for up to so many values. */
const KNOWN = 20_000
const known = new Map<string, string | null>()

function earliestOf(edtf: string): string | null {
  const first = edtf
    .replace(/[[\]{}]/g, '')
    .split(/\/|\.\.|,/)
    .find(part => /\d/.test(part))
  const match = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/.exec((first ?? '').trim().replace(/[?~%]/g, ''))
  if (!match) return null
  const month = { 21: '03', 22: '06', 23: '09', 24: '12' }[match[2] ?? ''] ?? match[2] ?? '00'
  return [match[1], month, match[3] ?? '00'].join('-').replace(/X/g, '0')
}

/** When a claim's event began, or where that is not said, when it was reported, or when it was recorded: for putting in order. */
export function orderingDate(claim: Pick<LeanClaim, 'time' | 'document'>, recorded: string): string {
  return earliest(claim.time?.edtf ?? null) ?? claim.document.published ?? recorded
}
