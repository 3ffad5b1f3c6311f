import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import { partiesInWords, surenessOf } from '../lib/claim.ts'
import type { Types } from '../lib/lanes.ts'
import { dayInWords, edtfInWords, isReckoned } from '../lib/when.ts'
import { LaneMark } from '../parts/lane-mark.tsx'
import { type Axis, CELL, type Placed } from './layout.ts'

interface Props {
  readonly placed: readonly Placed[]
  /** Marks stand on the axis instead of hanging from it. */
  readonly up?: boolean
  readonly width?: number
  readonly ticks?: Axis['ticks']
  readonly label: string
  readonly types: Types
  readonly chosen: Claim | null
  readonly onChoose: (claim: Claim) => void
}

/** One lane of marks. The tab key enters it once; the arrow keys go from mark to mark. */
export function TimelineLane({ placed, up = false, width, ticks = [], label, types, chosen, onChoose }: Props) {
  const { t } = useTranslation('pair')
  const when = ({ time, document: { published } }: Claim) =>
    time?.edtf
      ? edtfInWords(time.edtf)
      : published
        ? t('time.reported', { day: dayInWords(published) })
        : t('time.undated')
  const edge = up ? 'bottom' : 'top'
  const entry = placed.find(p => p.claim === chosen) ?? placed[0]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out by absolute places
    <div
      role="group"
      aria-label={label}
      onKeyDown={roam}
      className={`relative ${width ? 'shrink-0' : 'flex-1'}`}
      style={{ width }}
    >
      {ticks.map(({ x }) => (
        <div key={x} aria-hidden className="absolute inset-y-0 w-px bg-line" style={{ left: x }} />
      ))}
      {placed.map(({ claim, from, to, level, x }) => {
        const offset = 4 + level * CELL
        const lane = types.lane(claim)
        const words = t('time.mark', { type: types.label(claim), parties: partiesInWords(claim), when: when(claim) })
        return (
          <div key={claim.id}>
            {to - from > CELL ? (
              <div
                aria-hidden
                className={`absolute border-t-2 ${isReckoned(claim) ? 'border-dashed' : ''} ${lane === 'conflict' ? 'border-conflict' : 'border-cooperation'} opacity-60`}
                style={{ left: from, width: to - from, [edge]: offset + CELL / 2 - 1 }}
              />
            ) : null}
            <button
              type="button"
              tabIndex={claim === entry?.claim ? 0 : -1}
              aria-pressed={claim === chosen}
              aria-label={words}
              title={words}
              onClick={() => onChoose(claim)}
              className="absolute flex size-6 -translate-x-1/2 items-center justify-center rounded-full hover:bg-sunken aria-pressed:bg-mark-strong"
              style={{ left: x, [edge]: offset }}
            >
              <LaneMark lane={lane} hollow={surenessOf(claim) !== 'stated'} size={15} />
            </button>
          </div>
        )
      })}
    </div>
  )
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function roam(event: KeyboardEvent<HTMLDivElement>) {
  const by = STEPS[event.key]
  if (!by) return
  const marks = [...event.currentTarget.querySelectorAll('button')]
  const next = marks[marks.indexOf(document.activeElement as HTMLButtonElement) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}
