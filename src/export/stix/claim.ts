import type { Claim } from '../../model/claim.js'
import { kind, label, told, voices } from '../label.js'
import { dayAfter, when } from '../when.js'
import { EXTENSION, type StixObject, stixObject, withoutEmpty } from './common.js'
import { stixId, timestamp } from './ids.js'

/** A pair of actors, by their ids in the ledger. */
export interface Pair {
  readonly from: string
  readonly to: string
}

/** What of a claim has no place in STIX, as a property extension. */
export function extension(claim: Claim): Record<string, unknown> {
  const said = withoutEmpty({
    claim_id: claim.id,
    claim_type: claim.type,
    mode: claim.mode,
    role: claim.role,
    polarity: claim.polarity,
    realis: claim.realis,
    hedge: claim.hedge,
    probability: claim.probability,
    attribution: claim.attribution.map(s => s.name),
    valid_time: claim.time?.edtf,
    quote: claim.quote.text,
    reading_confidence: claim.confidence,
  })
  return { [EXTENSION]: { extension_type: 'property-extension', ...said } }
}

/** One relationship for each pair; its time runs to the beginning of the day after its last, since STIX wants the end behind the start. */
export function relationships(claim: Claim, pairs: readonly Pair[], made: string): StixObject[] {
  const time = when(claim)
  const next = time?.end && dayAfter(time.end)
  return pairs.map(({ from, to }, n) =>
    stixObject('relationship', stixId('relationship', `${claim.id}/${n}`), made, {
      relationship_type: claim.type.replaceAll('_', '-'),
      description: `${label(claim)}. "${claim.quote.text}"`,
      source_ref: stixId('identity', from),
      target_ref: stixId('identity', to),
      start_time: time?.start && timestamp(time.start),
      stop_time: next && timestamp(next),
      external_references: references(claim),
      extensions: extension(claim),
    }),
  )
}

/** The words of a claim as a note on what it is about. */
export function note(claim: Claim, about: readonly string[], made: string): StixObject {
  return stixObject('note', stixId('note', claim.id), made, {
    abstract: label(claim),
    content: claim.quote.text,
    authors: voices(claim),
    labels: [told(claim) ? kind(claim) : `${kind(claim)}, not told as done`],
    object_refs: about,
    external_references: references(claim),
    extensions: extension(claim),
  })
}

/** A denial as an opinion on the relationships that it denies. */
export function denial(claim: Claim, about: readonly string[], made: string): StixObject {
  return stixObject('opinion', stixId('opinion', claim.id), made, {
    opinion: 'disagree',
    explanation: `${label(claim)} is denied: "${claim.quote.text}"`,
    authors: voices(claim),
    object_refs: about,
    external_references: references(claim),
    extensions: extension(claim),
  })
}

/** Where the claim stands: the document, by its address, or by its id in the ledger. */
function references({ document: { id, title, publisher, url } }: Claim): Record<string, unknown>[] {
  const web = url && /^https?:\/\//.test(url) ? url : undefined
  return [withoutEmpty({ source_name: publisher ?? 'relata', description: title, url: web, external_id: id })]
}
