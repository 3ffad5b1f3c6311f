import type { Annotation } from '../annotation.js'
import type { ClaimReading } from './claim-reading.js'
import { parties } from './draft.js'

/**
 * What the readings of one document say about each other, for each of them: another reading of the same sentence that
 * tells the same (same type, or the same parties) is a sign that one of the two is no claim of its own.
 */
export function rivalry({ tokens }: Annotation, readings: readonly ClaimReading[]): Map<string, number>[] {
  const bySentence = new Map<number, number[]>()
  readings.forEach(({ draft }, i) => {
    const sentence = tokens.sentence[draft.trigger]
    const list = bySentence.get(sentence)
    if (list) list.push(i)
    else bySentence.set(sentence, [i])
  })
  const keys = readings.map(({ draft }) =>
    parties(draft)
      .map(f => f.token)
      .sort((a, b) => a - b)
      .join(' '),
  )
  return readings.map(({ draft }, i) => {
    const beside = (bySentence.get(tokens.sentence[draft.trigger]) ?? []).filter(o => o !== i)
    const found = new Map<string, number>()
    const count = (name: string, list: readonly number[]) => {
      if (list.length) found.set(name, Math.min(3, list.length))
    }
    const ofType = beside.filter(o => readings[o].draft.type === draft.type)
    count('same type in the sentence', ofType)
    count(
      'same parties in the sentence',
      beside.filter(o => keys[o] === keys[i] && readings[o].draft.type !== draft.type),
    )
    count(
      'same trigger',
      beside.filter(o => readings[o].draft.trigger === draft.trigger),
    )
    if (beside.length > 2) found.set('many claims in the sentence', Math.min(3, (beside.length - 2) / 2))
    return found
  })
}
