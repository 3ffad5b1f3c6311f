import { contentId } from '../../base/hash.js'
import type { Claim, Speaker } from '../../model/claim.js'
import type { StatedTime } from '../../model/interval.js'
import type { Annotation } from '../annotation.js'
import type { Modality } from '../modality/modality.js'
import type { Draft } from './draft.js'
import { participants, things } from './participant.js'
import { quoteOf } from './quote.js'

/** What other layers say of a draft's event: when, how sure, by whose word. */
export interface Circumstances {
  readonly time: StatedTime | null
  readonly modality: Modality
  readonly attribution: readonly Speaker[]
}

/**
 * The claim record of a draft, for the confidence still to come. Its id is a hash of everything but that, so the same
 * reading has the same id.
 */
export function claimOf(
  annotation: Annotation,
  draft: Draft,
  circumstances: Circumstances,
  reader: string,
): Omit<Claim, 'confidence'> {
  const { document, tokens } = annotation
  const { filling } = draft
  const { time, modality, attribution } = circumstances
  const quote = quoteOf(annotation, draft)
  const hedge = modality.hedge === 'none' ? (draft.hedge ?? 'none') : modality.hedge
  const content = {
    document: {
      id: document.id,
      title: document.title,
      publisher: document.publisher,
      published: document.published,
      url: document.url,
    },
    type: draft.type,
    mode: draft.mode,
    symmetric: draft.symmetric,
    actor: participants(annotation, filling.actor ?? []),
    recipient: participants(annotation, filling.recipient ?? []),
    origin: participants(annotation, filling.origin ?? []),
    object: things(annotation, filling.object ?? []),
    place: participants(annotation, filling.place ?? []),
    role: draft.role,
    time,
    polarity: flipped(modality.polarity, draft.polarity === 'denied'),
    realis: modality.realis === 'actual' ? (draft.realis ?? 'actual') : modality.realis,
    hedge,
    probability: modality.probability ? ([...modality.probability] as [number, number]) : null,
    attribution: [...attribution],
    quote,
    trigger: { start: tokens.start[draft.trigger], end: tokens.end[draft.trigger] },
  }
  return { id: contentId({ ...content, reader }), ...content, reader }
}

function flipped(polarity: Claim['polarity'], turn: boolean): Claim['polarity'] {
  return turn ? (polarity === 'affirmed' ? 'denied' : 'affirmed') : polarity
}
