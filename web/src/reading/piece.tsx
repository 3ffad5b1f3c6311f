import type { TFunction } from 'i18next'
import type { Trick } from '../../../src/model/tricks.ts'
import type { Piece } from './paragraphs.ts'
import { madeOf } from './tricks.ts'

/** A sign made of `data-sign`, which is no part of the text: neither offsets nor what is copied change. */
const SIGN =
  'before:mx-0.5 before:rounded-sm before:border before:border-warning before:px-1 before:font-mono before:text-[0.7em] before:text-warning before:content-[attr(data-sign)]'

/**
 * A stretch of the text, whose element says at which offset of the document it begins (`data-start`) and holds nothing but it.
 * @param trick what would deceive the eye here: characters that are not seen bear a sign and, set apart, turn nothing beside them
 */
export function TextPiece({ piece, trick, t }: { piece: Piece; trick: Trick | null; t: TFunction<'reading'> }) {
  const marks = piece.marks.filter(name => name !== 'furniture' && name !== 'tricks')
  const Element = marks.length ? 'mark' : 'span'
  const what = trick ? madeOf(trick) : ''
  const says = trick ? t(`tricks.${trick.kind}`, { what }) : undefined
  const given = {
    'data-start': piece.start,
    'data-marks': marks.join(' ') || undefined,
    'data-trick': trick?.kind,
    title: says,
  }
  if (trick && trick.kind !== 'letters')
    return (
      <Element {...given} role="img" aria-label={says} data-sign={what} className={`[unicode-bidi:isolate] ${SIGN}`}>
        {piece.text}
      </Element>
    )
  const small = piece.marks.includes('furniture') ? 'font-sans text-sm text-quiet' : ''
  const odd = trick ? 'underline decoration-warning decoration-wavy decoration-from-font underline-offset-4' : ''
  return (
    <Element {...given} aria-description={says} className={`${small} ${odd}`.trim() || undefined}>
      {piece.text}
    </Element>
  )
}
