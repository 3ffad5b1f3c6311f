import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAddress } from '../lib/address.ts'
import { useNetwork } from '../lib/api.ts'
import { pairHref } from '../lib/claim.ts'
import { useTitle } from '../lib/title.ts'
import { TimeBrush } from '../network/brush.tsx'
import { KINDS, shownNetwork, stepsIn, stepsOut, wantedPairs } from '../network/choice.ts'
import { Explore } from '../network/explore.tsx'
import { NetworkFilters } from '../network/filters.tsx'
import { Legend } from '../network/legend.tsx'
import { RelationTable } from '../network/relation-table.tsx'
import { Loading } from '../parts/loading.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Section } from '../parts/section.tsx'
import { useView } from '../state/view.ts'

// Fetched beside this page, while the relations are on their way: it holds the drawing libraries.
const graphView = import('../network/graph-view.tsx')
const GraphView = lazy(async () => ({ default: (await graphView).GraphView }))

/** Who deals with whom, as a drawing and as a table; the choice stands in the address. */
export function NetworkPage() {
  const { t } = useTranslation(['network', 'common'])
  useTitle(t('title'))
  const [address, setAddress] = useAddress()
  const [, go] = useLocation()
  const [view] = useView()
  const kind = KINDS.find(k => k === address.get('kind')) ?? 'all'
  const unnamed = address.get('unnamed') === 'true'
  const least = Math.max(1, Number(address.get('least')) || 1)
  const { data, error, isPending } = useNetwork()
  const stepsText = address.get('steps')
  const steps = useMemo(() => stepsIn(stepsText), [stepsText])
  const wanted = useMemo(() => (data ? wantedPairs(data, { kind, unnamed, least }) : []), [data, kind, unnamed, least])
  const shown = useMemo(() => (data ? shownNetwork(data.nodes, wanted, steps) : null), [data, wanted, steps])
  const chosenId = address.get('actor') ?? steps.at(-1)?.actor
  const chosen = data?.nodes.find(node => node.id === chosenId) ?? null
  return (
    <>
      <PageTitle title={t('title')} actions={<Legend />}>
        {t('intro')}
      </PageTitle>
      <NetworkFilters choice={{ kind, unnamed, least }} view={view} onChange={setAddress} />
      {error ? <Failure error={error} /> : null}
      {isPending ? <Loading what={t('drawing')} shape="picture" /> : null}
      {shown?.edges.length ? (
        <div className="grid gap-8">
          <div className="grid gap-3">
            <Suspense fallback={<div className="h-[min(68dvh,42rem)] rounded-lg border border-line bg-raised" />}>
              <GraphView
                nodes={shown.nodes}
                edges={shown.edges}
                name={view.rollUp ? 'rolled up' : 'each'}
                chosen={chosen?.id ?? null}
                onActor={actor => setAddress({ actor })}
                onPair={(a, b) => go(pairHref(a, b, view.rollUp ?? false))}
              />
            </Suspense>
            <TimeBrush />
            <Explore
              chosen={chosen}
              wanted={wanted}
              shown={shown}
              steps={steps}
              onChoose={actor => setAddress({ actor })}
              onSteps={next =>
                setAddress({ steps: stepsOut(next) || null, actor: next.at(-1)?.actor ?? chosen?.id ?? null })
              }
            />
          </div>
          <Section
            title={t('relations')}
            hint={
              shown.edges.length < shown.total
                ? t('someOf', { shown: shown.edges.length, total: shown.total })
                : t('pairsOf', {
                    pairs: t('pairs', { count: shown.total }),
                    actors: t('common:actors', { count: shown.nodes.length }),
                  })
            }
          >
            <RelationTable nodes={shown.nodes} edges={shown.edges} rollUp={view.rollUp ?? false} />
          </Section>
        </div>
      ) : null}
      {shown && !shown.edges.length ? (
        <Notice title={t('none')}>{unnamed ? t('noneHint') : t('noneNamedHint')}</Notice>
      ) : null}
    </>
  )
}
