import { Bot } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Types } from '../lib/lanes.ts'
import { dayInWords } from '../lib/when.ts'
import { ClaimCard } from '../parts/claim-card.tsx'
import type { Proposal } from './item.ts'

/** What somebody would have decided: who, why, and the claim as it stands beside the claim as it shall be. */
export function Proposed({ proposal, types }: { proposal: Proposal; types: Types }) {
  const { t } = useTranslation('review')
  const { what, claim, about, author, reason, made } = proposal
  return (
    <section aria-label={t('proposal.title')} data-proposal={proposal.id} className="grid gap-3">
      <div className="rounded-md border border-dashed border-strong-line bg-sunken px-4 py-3 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <Bot aria-hidden className="size-4 shrink-0" />
          <span className="break-words">{t('proposal.by', { author })}</span>
          <span className="font-normal text-quiet">{dayInWords(made)}</span>
        </p>
        <p className="mt-1">{t(`proposal.${what}`)}</p>
        {reason ? <p className="mt-1 break-words text-quiet">{t('proposal.reason', { reason })}</p> : null}
      </div>
      {about ? (
        <div>
          <h2 className="mb-1 text-sm text-quiet">{t('proposal.asRead')}</h2>
          <ClaimCard claim={about} types={types} actions={false} />
        </div>
      ) : null}
      {claim ? (
        <div>
          {about ? <h2 className="mb-1 text-sm text-quiet">{t('proposal.asProposed')}</h2> : null}
          <ClaimCard claim={claim} types={types} actions={false} why={false} />
        </div>
      ) : null}
    </section>
  )
}
