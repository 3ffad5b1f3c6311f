import { useAddress } from '../lib/address.ts'
import { useDyad, type View } from '../lib/api.ts'
import { useTitle } from '../lib/title.ts'
import { PairControls } from '../pair/controls.tsx'
import { PairSuggestions } from '../pair/suggestions.tsx'
import { PairView } from '../pair/view.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'

/** What two actors are to each other. Everything that narrows the view stands in the address. */
export function DyadPage() {
  const [address, setAddress] = useAddress()
  const a = address.get('a') ?? ''
  const b = address.get('b') ?? ''
  const view: View = {
    rollUp: address.get('rollUp') === 'true',
    asOf: address.get('asOf') ?? undefined,
    according: address.get('according') ?? undefined,
  }
  const { data, error, isFetching } = useDyad(a, b, view)
  const names = data?.parties.map(party => party.actor.name)
  const title = names ? `${names[0]} and ${names[1]}` : 'A pair of actors'
  useTitle(names ? title : 'Pair')
  return (
    <>
      <PageTitle title={title}>
        {data
          ? null
          : 'What two actors are to each other, as the reports have it: cooperation and conflict side by side, over time.'}
      </PageTitle>
      <PairControls a={a} b={b} data={data} view={view} onChange={setAddress} />
      {error ? <Failure error={error} /> : null}
      {a && b ? null : <PairSuggestions />}
      {a && b && !data && isFetching ? <Notice title="Gathering what the reports say …" /> : null}
      {data && a && b ? <PairView data={data} view={view} /> : null}
    </>
  )
}
