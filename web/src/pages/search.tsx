import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { FACETS, type Facet } from '../../../src/show/api/views-contract.ts'
import { useAddress } from '../lib/address.ts'
import { useTitle } from '../lib/title.ts'
import { useFacets } from '../lib/views.ts'
import { BUTTON } from '../parts/field.ts'
import { KindIcon, kindInWords } from '../parts/kind.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Section } from '../parts/section.tsx'
import { Facets } from '../search/facets.tsx'
import { SearchForm } from '../search/form.tsx'
import { Hits } from '../search/hits.tsx'
import { useView } from '../state/view.ts'

const PAGE = 40

/** What was found for some words: passages with the facets by which they can be narrowed, and actors. */
export function SearchPage() {
  const { t } = useTranslation(['search', 'common'])
  const [view] = useView()
  const [address, setAddress] = useAddress()
  const words = address.get('q') ?? ''
  const limit = Number(address.get('limit')) || PAGE
  const chosen = Object.fromEntries(
    FACETS.flatMap(facet => {
      const value = address.get(`f.${facet}`)
      return value ? [[facet, value] as const] : []
    }),
  ) as Partial<Record<Facet, string>>
  const { data, error, isPending } = useFacets(words, view, chosen, limit)
  useTitle(words ? t('titleFor', { words }) : t('title'))
  const search = (q: string) =>
    setAddress({ q, limit: null, ...Object.fromEntries(FACETS.map(facet => [`f.${facet}`, null])) })
  const facets = data ? (
    <Facets
      facets={data.facets}
      chosen={chosen}
      onChange={(facet, value) => setAddress({ [`f.${facet}`]: value, limit: null })}
    />
  ) : null
  const narrowed = Object.keys(chosen).length
  return (
    <>
      <PageTitle title={words.trim() ? t('found', { words }) : t('common:search.label')}>
        {data && words.trim()
          ? t('counts', {
              actors: t('common:actors', { count: data.actors.length }),
              passages: t(data.more ? 'passagesMore' : 'passages', { count: data.total }),
            })
          : null}
      </PageTitle>
      <SearchForm words={words} onSearch={search} />
      {error ? <Failure error={error} /> : null}
      {words.trim() && isPending ? <Notice title={t('searching')} /> : null}
      {words.trim() && data && !data.actors.length && !data.hits.length ? (
        <Notice title={t('nothing')}>{t('nothingHint')}</Notice>
      ) : null}
      {words.trim() && data && (data.actors.length || data.hits.length || narrowed) ? (
        <div className="grid items-start gap-8 lg:grid-cols-[14rem_minmax(0,1fr)] xl:grid-cols-[14rem_minmax(0,1fr)_16rem]">
          <aside aria-label={t('narrow')} className="max-lg:hidden">
            {facets}
          </aside>
          <details className="rounded-lg border border-line bg-raised p-3 lg:hidden" open={narrowed > 0}>
            <summary className="cursor-pointer text-sm font-medium">{t('narrow')}</summary>
            <div className="mt-3">{facets}</div>
          </details>
          <div className="min-w-0">
            {data.hits.length ? (
              <Section title={t('passages')}>
                <Hits hits={data.hits} />
              </Section>
            ) : null}
            {data.total > data.hits.length ? (
              <button
                type="button"
                className={`${BUTTON} mt-3`}
                onClick={() => setAddress({ limit: String(limit + 2 * PAGE) })}
              >
                {t('common:showMore')}
              </button>
            ) : null}
          </div>
          {data.actors.length ? (
            <div className="min-w-0 lg:col-start-2 xl:col-start-3 xl:row-start-1">
              <Section title={t('actors')}>
                <ul className="grid gap-2">
                  {data.actors.slice(0, 12).map(({ id, name, kind, named }) => (
                    <li key={id} className="flex items-start gap-2">
                      <span className="pt-1">
                        <KindIcon kind={kind} named={named} />
                      </span>
                      <div className="min-w-0">
                        <Link href={`/actors/${id}`} className="font-medium break-words hover:underline">
                          {name}
                        </Link>
                        <p className="text-sm text-quiet">{kindInWords(kind, named)}</p>
                      </div>
                    </li>
                  ))}
                </ul>
              </Section>
            </div>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
