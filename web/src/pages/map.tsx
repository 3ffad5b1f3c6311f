import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../lib/address.ts'
import { useTitle } from '../lib/title.ts'
import { useClaimsWith, usePlaces } from '../lib/views.ts'
import { useCountries } from '../map/countries.ts'
import { PlaceList } from '../map/place-list.tsx'
import { type Place, placePoints } from '../map/place-points.ts'
import { World } from '../map/world.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { Section } from '../parts/section.tsx'
import { useView } from '../state/view.ts'

/** Where claims are said to take place. What is not on the map is listed beside it. */
export function MapPage() {
  const { t } = useTranslation(['map', 'common'])
  useTitle(t('title'))
  const [view] = useView()
  const [address, setAddress] = useAddress()
  const { data, error, isPending } = usePlaces(view)
  const countries = useCountries()
  const { on, off } = useMemo(
    () => (data && countries.data ? placePoints(data.places, countries.data) : { on: [], off: [] }),
    [data, countries.data],
  )
  const chosen = data?.places.find(place => place.id === address.get('place'))
  const choose = (id: string) => setAddress({ place: id === address.get('place') ? null : id })
  const list = { chosen: chosen?.id ?? null, onChoose: choose }
  return (
    <>
      <PageTitle title={t('title')}>{t('intro')}</PageTitle>
      {(error ?? countries.error) ? <Failure error={error ?? countries.error} /> : null}
      {isPending || countries.isPending ? <Notice title={t('loading')} /> : null}
      {data?.places.length && countries.data ? (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 gap-6">
            <div>
              <World countries={countries.data} places={on} {...list} />
              <p className="mt-2 text-sm text-quiet">{t('note')}</p>
            </div>
            {chosen ? <At place={chosen} /> : null}
          </div>
          <div className="grid min-w-0 gap-6">
            {on.length ? (
              <Section title={t('on')} hint={t('onHint')}>
                <PlaceList label={t('on')} places={on.map(({ place }) => place)} {...list} />
              </Section>
            ) : null}
            {off.length ? (
              <Section title={t('off')} hint={t('offHint')}>
                <PlaceList label={t('off')} places={off} {...list} />
              </Section>
            ) : null}
            <p className="text-sm text-quiet">
              {t('share', { placed: data.placed, total: data.total, count: data.total - data.placed })}
            </p>
          </div>
        </div>
      ) : null}
      {data && !data.places.length ? <Notice title={t('empty.title')}>{t('empty.text')}</Notice> : null}
    </>
  )
}

/** The claims of one place with their quotes. */
function At({ place }: { place: Place }) {
  const { t } = useTranslation('map')
  const [view] = useView()
  const { data } = useClaimsWith(place.id, view)
  const claims = data?.claims.filter(claim => claim.place.some(p => p.actor === place.id)) ?? []
  return (
    <Section title={t('at', { name: place.name })}>
      <p className="-mt-2 mb-3 text-sm">
        <Link href={`/actors/${place.id}`} className="inline-block py-[3px] text-accent underline">
          {t('page')}
        </Link>
      </p>
      <Quotes claims={claims.length ? claims : (data?.claims ?? [])} />
    </Section>
  )
}
