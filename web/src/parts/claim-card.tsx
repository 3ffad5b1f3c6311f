import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import { ClaimActions } from '../editing/claim-actions.tsx'
import { ClaimMarks } from '../editing/claim-marks.tsx'
import { surenessOf } from '../lib/claim.ts'
import type { Types } from '../lib/lanes.ts'
import { percent } from '../lib/numbers.ts'
import { Certainty } from './certainty.tsx'
import { ClaimDetails } from './claim-details.tsx'
import { LaneMark } from './lane-mark.tsx'
import { Parties } from './party.tsx'
import { Why } from './why.tsx'

const EDGES = { cooperation: 'border-s-cooperation', conflict: 'border-s-conflict', other: 'border-s-other' }
const LABELS = { cooperation: 'text-cooperation', conflict: 'text-conflict', other: 'text-other' }

interface Props {
  readonly claim: Claim
  readonly types: Types
  readonly chosen?: boolean
  /** Makes the whole card a button. */
  readonly onChoose?: (claim: Claim) => void
  readonly onPoint?: (claim: Claim | null) => void
  /** Whether it can be decided about on the card. */
  readonly actions?: boolean
  /** Whether it can be asked why it was read: only what is in the ledger was. */
  readonly why?: boolean
  /** What stands below the details: the quote, where it comes from. */
  readonly children?: ReactNode
}

/** One claim: what kind, who to whom, whose word, when, how certain. Solid border: stated as a fact; dashed: not so. */
export const ClaimCard = memo(function ClaimCard({
  claim,
  types,
  chosen = false,
  onChoose,
  onPoint,
  actions = true,
  why = true,
  children,
}: Props) {
  const { t } = useTranslation('claim')
  const lane = types.lane(claim)
  const sureness = surenessOf(claim)
  const struck = sureness === 'denied' ? 'line-through decoration-2' : ''
  const label = <span className={`${LABELS[lane]} ${struck}`}>{types.label(claim)}</span>
  return (
    <article
      data-claim={claim.id}
      data-sureness={sureness}
      onPointerEnter={onPoint && (() => onPoint(claim))}
      onPointerLeave={onPoint && (() => onPoint(null))}
      className={`relative rounded-md border border-s-4 bg-raised p-3 ${EDGES[lane]} ${
        sureness === 'stated' ? 'border-solid' : 'border-dashed'
      } ${chosen ? 'border-y-accent border-e-accent shadow-[0_0_0_1px_var(--accent)]' : 'border-y-line border-e-line hover:border-y-strong-line hover:border-e-strong-line'}`}
    >
      <div className="flex items-start justify-between gap-2 text-sm">
        {onChoose ? (
          <button
            type="button"
            aria-pressed={chosen}
            title={types.definition(claim)}
            onClick={() => onChoose(claim)}
            className="flex items-center gap-1.5 rounded text-start font-medium after:absolute after:inset-0 after:rounded-md"
          >
            <LaneMark lane={lane} hollow={sureness !== 'stated'} />
            {label}
          </button>
        ) : (
          <span className="flex items-center gap-1.5 font-medium" title={types.definition(claim)}>
            <LaneMark lane={lane} hollow={sureness !== 'stated'} />
            {label}
          </span>
        )}
        <span className="flex flex-wrap justify-end gap-1">
          <ClaimMarks claim={claim} />
          <Certainty claim={claim} />
        </span>
      </div>
      <p className={`mt-1 font-semibold break-words ${sureness === 'denied' ? 'text-quiet' : ''}`}>
        <Parties parties={claim.actor} empty={t('nobody')} />
        {claim.recipient.length || claim.origin.length ? <Arrow symmetric={claim.symmetric} /> : null}
        <Parties parties={claim.recipient} />
        {claim.origin.length ? (
          <span className="font-normal text-quiet">
            {claim.recipient.length ? ', ' : ''}
            {t('from')}{' '}
          </span>
        ) : null}
        <Parties parties={claim.origin} />
      </p>
      <div className="mt-2 flex items-end justify-between gap-3">
        <ClaimDetails claim={claim} />
        <p className="shrink-0 text-xs text-quiet tabular-nums" title={t('readAtHint')}>
          {t('readAt', { share: percent(claim.confidence) })}
        </p>
      </div>
      {children}
      <div className="relative">
        {why ? <Why id={claim.id} /> : null}
        {actions ? (
          <div className="absolute end-0 -top-0.5 z-20">
            <ClaimActions claim={claim} />
          </div>
        ) : null}
      </div>
    </article>
  )
})

function Arrow({ symmetric }: { symmetric: boolean }) {
  const { t } = useTranslation('claim')
  return (
    <span className="mx-1.5 font-normal text-quiet">
      <span aria-hidden>{symmetric ? '↔' : '→'}</span>
      <span className="sr-only">{symmetric ? t('and') : t('to')}</span>
    </span>
  )
}
