import type { Claim } from '../../../src/model/claim.js'
import { document } from '../../../src/model/document.js'
import { openReader } from '../../../src/relata.js'

/** The claims of a text, read by the installed reader. */
export function read(text: string, published: string | null = null): readonly Claim[] {
  return openReader().annotate(document({ text, published })).claims
}

const names = (list: readonly { name?: string; text: string }[]) => list.map(p => p.name ?? p.text).join(' + ')

/** A claim in one line: `TYPE/MODE ACTOR > RECIPIENT`, for comparing. */
export function line(claim: Claim): string {
  const mode = claim.mode ? `/${claim.mode}` : ''
  const origin = claim.origin.length ? ` < ${names(claim.origin)}` : ''
  return `${claim.type}${mode} ${names(claim.actor) || '-'} > ${names(claim.recipient) || '-'}${origin}`
}

/** The lines of a text's claims. */
export function lines(text: string): string[] {
  return read(text).map(line)
}
