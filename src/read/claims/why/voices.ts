import type { Explanation } from '../../../model/explanation.js'
import type { Annotation } from '../../annotation.js'
import { around } from '../../attribution/nesting.js'
import type { ClaimReading } from '../claim-reading.js'
import { placeAt, placeOf } from './places.js'

/** In whose words the event stands, nearest first, each with the words that signal it. */
export function explainedVoices(annotation: Annotation, trigger: number): Explanation['voices'] {
  const { tokens } = annotation
  const here = tokens.sentence[trigger]
  return around(annotation, trigger).map(({ kind, source, cue, cueHead, sourceHead }) => {
    const signal = cueHead >= 0 ? cueHead : sourceHead
    return {
      source: source && placeAt(annotation, source.start, source.end),
      cue: cue && placeAt(annotation, cue.start, cue.end),
      kind,
      inherited: signal >= 0 && tokens.sentence[signal] !== here,
      vouched: kind === 'assertion' || kind === 'belief',
    }
  })
}

/** The words that make a claim denied, not actual or hedged, and what the rule's own words bring. */
export function explainedCertainty(annotation: Annotation, reading: ClaimReading): Explanation['certainty'] {
  const { circumstances, draft } = reading
  const words = (circumstances.modality.causes ?? []).map(({ token, value }) => ({
    value: value as string,
    at: placeOf(annotation, token),
  }))
  const own = [draft.polarity, draft.realis, draft.hedge].filter(v => v && v !== 'none' && v !== 'affirmed')
  return [...words, ...own.map(value => ({ value: value as string, at: null }))]
}

/** What the time of a claim was reckoned from, in words; null where nothing is said of when. */
export function explainedTime({ document }: Annotation, { claim }: ClaimReading): string | null {
  const { time } = claim
  if (!time) return null
  switch (time.basis) {
    case 'stated':
      return 'the text states the date'
    case 'relative':
      return time.edtf
        ? `reckoned from the day of publication, ${document.published?.slice(0, 10) ?? 'as far as it is known'}`
        : 'relative to the day of publication, which is not known, so that no date is given'
    case 'anchored':
      return 'reckoned from another date in the text'
    default:
      return 'placed by another event or by words that give no date'
  }
}
