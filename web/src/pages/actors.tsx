import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActorList } from '../actors/list.tsx'
import { useAddress } from '../lib/address.ts'
import { useActorPages } from '../lib/api.ts'
import { useDebounced } from '../lib/debounced.ts'
import { useTitle } from '../lib/title.ts'
import { INPUT } from '../parts/field.ts'
import { Loading } from '../parts/loading.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Switch } from '../parts/switch.tsx'

/** Everybody who takes part in claims, most often first. */
export function ActorsPage() {
  const { t } = useTranslation(['actors', 'common'])
  useTitle(t('title'))
  const [address, setAddress] = useAddress()
  const [words, setWords] = useState(address.get('q') ?? '')
  const unnamed = address.get('unnamed') === 'true'
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useActorPages(
    useDebounced(words),
    unnamed,
  )
  const actors = data?.pages.flatMap(page => page.actors) ?? []
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return (
    <>
      <PageTitle title={t('title')}>{t('intro')}</PageTitle>
      <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <input
          type="search"
          value={words}
          onChange={event => {
            setWords(event.target.value)
            setAddress({ q: event.target.value })
          }}
          placeholder={t('find')}
          aria-label={t('find')}
          className={`${INPUT} max-w-sm`}
        />
        <Switch
          label={t('unnamed')}
          hint={t('unnamedHint')}
          checked={unnamed}
          onChange={on => setAddress({ unnamed: on ? 'true' : null })}
        />
      </div>
      {error ? <Failure error={error} /> : null}
      {isPending ? <Loading what={t('opening')} /> : null}
      {actors.length ? <ActorList actors={actors} onEnd={more} /> : null}
      {isFetchingNextPage ? <p className="mt-3 text-sm text-quiet">{t('common:loading')}</p> : null}
      {data && !actors.length ? (
        <Notice title={words ? t('nobody') : t('none')}>{words ? null : t('noneHint')}</Notice>
      ) : null}
    </>
  )
}
