import { memo, type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { Trick } from '../../../src/model/tricks.ts'
import type { DocumentDetail } from '../../../src/show/api/contract.ts'
import { PAINTS, usePainted } from './marks.ts'
import { type Marks, paragraphs, pieces } from './paragraphs.ts'
import { TextPiece } from './piece.tsx'
import { offsetAt } from './places.ts'
import { spansAt } from './spans-at.ts'

interface Props {
  readonly detail: DocumentDetail
  readonly marks: Marks
  readonly pointed: Marks
  /** What is marked of what would deceive the eye. */
  readonly tricks: readonly Trick[]
  readonly root: RefObject<HTMLDivElement | null>
  /** Claims on which a place in the text bears, shortest quote first. */
  readonly claimsAt: (offset: number) => readonly Claim[]
  readonly onPick: (claims: readonly Claim[]) => void
}

/** A document's text as it was read; clicking a passage picks its claims. The list of claims does the same by keyboard. */
export function ReadingText({ detail, marks, pointed, tricks, root, claimsAt, onPick }: Props) {
  usePainted(root, marks, detail.document.text, tricks)
  usePainted(root, pointed, detail.document.text, tricks)
  const inText = useMemo(() => (PAINTS ? NONE : new Map([...marks, ...pointed])), [marks, pointed])
  const pressed = useRef({ x: 0, y: 0 })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: every claim is a button in the list beside the text
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      ref={root}
      id="text"
      className="max-w-[42rem] font-serif text-[1.125rem] leading-[1.75] break-words"
      onPointerDown={event => {
        pressed.current = { x: event.clientX, y: event.clientY }
      }}
      onClick={({ clientX, clientY }) => {
        // A dragged pointer selects words.
        if (Math.hypot(clientX - pressed.current.x, clientY - pressed.current.y) > 4) return
        const offset = offsetAt(clientX, clientY)
        if (offset !== null) onPick(claimsAt(offset))
      }}
      onPointerMove={({ clientX, clientY, pointerType, currentTarget }) => {
        if (pointerType !== 'mouse') return
        const offset = offsetAt(clientX, clientY)
        currentTarget.style.cursor = offset !== null && claimsAt(offset).length ? 'pointer' : ''
      }}
    >
      <Paragraphs detail={detail} marks={inText} tricks={tricks} />
    </div>
  )
}

const NONE: Marks = new Map()

interface ParagraphsProps {
  readonly detail: DocumentDetail
  readonly marks: Marks
  readonly tricks: readonly Trick[]
}

/** The paragraphs; marks are put into them only where the browser cannot paint over the text. */
const Paragraphs = memo(function Paragraphs({ detail, marks, tricks }: ParagraphsProps) {
  // once for all pieces, of which a long text has thousands
  const { t } = useTranslation('reading')
  const { document, layers } = detail
  const lines = useMemo(() => paragraphs(document.text), [document.text])
  const kinds = useMemo(
    () => [...marks, ['furniture', layers.furniture] as const].map(([name, spans]) => [name, spansAt(spans)] as const),
    [marks, layers.furniture],
  )
  const tricksAt = useMemo(() => spansAt(tricks), [tricks])
  return lines.map(line => {
    const here = tricksAt(line)
    const all = new Map([...kinds.map(([name, at]) => [name, at(line)] as const), ['tricks', here] as const])
    return (
      <p key={line.start} lang={document.language ?? undefined} className="mb-[1.1em]">
        {pieces(document.text, line, all).map(piece => (
          <TextPiece
            key={piece.start}
            piece={piece}
            t={t}
            trick={here.find(({ start, end }) => start <= piece.start && end >= piece.end) ?? null}
          />
        ))}
      </p>
    )
  })
})
