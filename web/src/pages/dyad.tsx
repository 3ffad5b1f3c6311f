import { useTranslation } from 'react-i18next'
import { useAddress } from '../lib/address.ts'
import { useDyad } from '../lib/api.ts'
import { useTitle } from '../lib/title.ts'
import { PairControls } from '../pair/controls.tsx'
import { PairSuggestions } from '../pair/suggestions.tsx'
import { PairView } from '../pair/view.tsx'
import { Loading } from '../parts/loading.tsx'
import { Failure } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { useView } from '../state/view.ts'

/** What two actors are to each other. Everything that narrows the view stands in the address. */
export function DyadPage() {
  const { t } = useTranslation('pair')
  const [address, setAddress] = useAddress()
  const a = address.get('a') ?? ''
  const b = address.get('b') ?? ''
  const [view] = useView()
  const { data, error, isFetching } = useDyad(a, b)
  const names = data?.parties.map(party => party.actor.name)
  const title = names ? t('title', { a: names[0], b: names[1] }) : t('untitled')
  useTitle(names ? title : t('page'))
  return (
    <>
      <PageTitle title={title}>{data ? null : t('intro')}</PageTitle>
      <PairControls a={a} b={b} data={data} view={view} onChange={setAddress} />
      {error ? <Failure error={error} /> : null}
      {a && b ? null : <PairSuggestions />}
      {a && b && !data && isFetching ? <Loading what={t('gathering')} shape="picture" /> : null}
      {data && a && b ? <PairView data={data} view={view} /> : null}
    </>
  )
}
