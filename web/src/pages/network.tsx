import { lazy, Suspense, useMemo } from 'react'
import { useLocation } from 'wouter'
import { useAddress } from '../lib/address.ts'
import { useNetwork } from '../lib/api.ts'
import { pairHref } from '../lib/claim.ts'
import { useTitle } from '../lib/title.ts'
import { chosenPairs, KINDS } from '../network/choice.ts'
import { NetworkFilters } from '../network/filters.tsx'
import { Legend } from '../network/legend.tsx'
import { RelationTable } from '../network/relation-table.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Section } from '../parts/section.tsx'

// Fetched only when it is looked at: it holds the drawing libraries.
const GraphView = lazy(() => import('../network/graph-view.tsx').then(module => ({ default: module.GraphView })))

/** Who deals with whom, as a drawing and as a table; the choice stands in the address. */
export function NetworkPage() {
  useTitle('Network')
  const [address, setAddress] = useAddress()
  const [, go] = useLocation()
  const rollUp = address.get('rollUp') === 'true'
  const kind = KINDS.find(k => k === address.get('kind')) ?? 'all'
  const unnamed = address.get('unnamed') === 'true'
  const least = Math.max(1, Number(address.get('least')) || 1)
  const asOf = address.get('asOf') ?? undefined
  const { data, error, isPending } = useNetwork({ rollUp, asOf })
  const shown = useMemo(() => (data ? chosenPairs(data, { kind, unnamed, least }) : null), [data, kind, unnamed, least])
  return (
    <>
      <PageTitle title="Network" actions={<Legend />}>
        Who deals with whom. A line leads to the pair, a point to the actor.
      </PageTitle>
      <NetworkFilters choice={{ kind, unnamed, least }} view={{ rollUp, asOf }} onChange={setAddress} />
      {error ? <Failure error={error} /> : null}
      {isPending ? <Notice title="Drawing the network …" /> : null}
      {shown?.edges.length ? (
        <div className="grid gap-8">
          <Suspense fallback={<Notice title="Drawing the network …" />}>
            <GraphView
              nodes={shown.nodes}
              edges={shown.edges}
              onActor={id => go(`/actors/${id}`)}
              onPair={(a, b) => go(pairHref(a, b, rollUp))}
            />
          </Suspense>
          <Section
            title="Relations"
            hint={
              shown.edges.length < shown.total
                ? `The ${shown.edges.length} with the most claims of ${shown.total}.`
                : `${shown.total} ${shown.total === 1 ? 'pair' : 'pairs'} of ${shown.nodes.length} actors.`
            }
          >
            <RelationTable nodes={shown.nodes} edges={shown.edges} rollUp={rollUp} />
          </Section>
        </div>
      ) : null}
      {shown && !shown.edges.length ? (
        <Notice title="No relation of that kind.">
          {unnamed
            ? 'Add reports, or choose otherwise above.'
            : 'Unnamed actors are left out; they can be switched on above.'}
        </Notice>
      ) : null}
    </>
  )
}
