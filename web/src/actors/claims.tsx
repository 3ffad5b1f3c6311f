import { useTranslation } from 'react-i18next'
import { useClaimsOf } from '../lib/api.ts'
import { useTypes } from '../lib/lanes.ts'
import { ClaimCard } from '../parts/claim-card.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { BUTTON } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { Section } from '../parts/section.tsx'

/** The claims in which an actor takes part, each with its quote. */
export function ActorClaims({ actor }: { actor: string }) {
  const { t } = useTranslation(['actors', 'common'])
  const types = useTypes()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useClaimsOf(actor)
  const claims = data?.pages.flatMap(page => page.claims) ?? []
  return (
    <Section title={t('claims')}>
      {error ? <Failure error={error} /> : null}
      <ul className="grid gap-3 xl:grid-cols-2">
        {claims.map(claim => (
          <li key={claim.id} className="min-w-0 *:h-full">
            <ClaimCard claim={claim} types={types}>
              <Evidence claim={claim} />
            </ClaimCard>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <button
          type="button"
          className={`${BUTTON} mt-3`}
          disabled={isFetchingNextPage}
          onClick={() => fetchNextPage()}
        >
          {isFetchingNextPage ? t('common:loading') : t('common:showMore')}
        </button>
      ) : null}
    </Section>
  )
}
