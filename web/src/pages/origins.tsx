import { useTranslation } from 'react-i18next'
import { partiesInWords } from '../lib/claim.ts'
import { useTypes } from '../lib/lanes.ts'
import { useTitle } from '../lib/title.ts'
import { useOrigins } from '../lib/views.ts'
import { Disputes } from '../origins/disputes.tsx'
import { OriginsSide } from '../origins/side.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Section } from '../parts/section.tsx'

/** One claim: who else tells it, who has it from whom, from how many independent origins, who denies it. */
export function OriginsPage({ params: { id } }: { params: { id: string } }) {
  const { t } = useTranslation('sources')
  const types = useTypes()
  const { data, error, isPending } = useOrigins(id)
  useTitle(t('origins.title'))
  if (error) return <Failure error={error} />
  if (isPending) return <Notice title={t('origins.loading')} />
  const { affirmed, denied, disputes } = data
  const all = [...(affirmed?.claims ?? []), ...(denied?.claims ?? [])]
  const claim = all.find(c => c.id === id) ?? all[0]
  return (
    <>
      <PageTitle title={t('origins.title')}>
        {claim ? (
          <>
            <span className="font-medium text-ink">{types.label(claim)}</span>: {partiesInWords(claim)}
          </>
        ) : null}
      </PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        {affirmed ? <OriginsSide side={affirmed} title={t('origins.affirmed')} /> : null}
        {denied ? <OriginsSide side={denied} title={t('origins.denied')} /> : null}
        {disputes.length ? (
          <Section title={t('disputes.title')}>
            <Disputes disputes={disputes} claims={all} />
          </Section>
        ) : null}
      </div>
    </>
  )
}
