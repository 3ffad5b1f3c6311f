import { useTranslation } from 'react-i18next'
import { CommonEnemies } from '../balance/allies.tsx'
import { Factions, Triads } from '../balance/factions.tsx'
import { Games } from '../balance/games.tsx'
import { StandingTable } from '../balance/standing.tsx'
import { useTitle } from '../lib/title.ts'
import { useAmbivalent, useBalance } from '../lib/views.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Section } from '../parts/section.tsx'
import { useView } from '../state/view.ts'

/** Pairs that cooperate and fight, and whether the relations fall into two sides at all. */
export function AmbivalentPage() {
  const { t } = useTranslation(['balance', 'common'])
  useTitle(t('title'))
  const [view] = useView()
  const rollUp = view.rollUp ?? false
  const games = useAmbivalent(view)
  const balance = useBalance(view)
  const error = games.error ?? balance.error
  return (
    <>
      <PageTitle title={t('title')}>{t('intro')}</PageTitle>
      {error ? <Failure error={error} /> : null}
      {games.isPending ? <Notice title={t('common:loading')} /> : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        {games.data?.pairs.length ? (
          <Section title={t('games')} hint={t('gamesHint')}>
            <Games pairs={games.data.pairs} rollUp={rollUp} />
          </Section>
        ) : null}
        {games.data && !games.data.pairs.length ? (
          <Notice title={t('empty.title')}>{t(rollUp ? 'empty.text' : 'empty.rollUp')}</Notice>
        ) : null}
        {balance.data?.actors ? (
          <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Factions balance={balance.data} rollUp={rollUp} />
            <Triads triads={balance.data.triads} />
          </div>
        ) : null}
        <CommonEnemies />
        <StandingTable />
      </div>
    </>
  )
}
