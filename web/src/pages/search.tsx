import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../lib/address.ts'
import { useSearch } from '../lib/api.ts'
import { useTitle } from '../lib/title.ts'
import { KindIcon, kindInWords } from '../parts/kind.tsx'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Section } from '../parts/section.tsx'
import { Snippet } from '../parts/snippet.tsx'

/** What was found for the words of the header's search field. */
export function SearchPage() {
  const { t } = useTranslation(['search', 'common'])
  const [address] = useAddress()
  const words = address.get('q') ?? ''
  const { data, error, isFetching } = useSearch(words)
  useTitle(words ? t('titleFor', { words }) : t('title'))
  if (!words.trim()) return <Notice title={t('common:search.label')}>{t('hint')}</Notice>
  if (error) return <Failure error={error} />
  if (!data || isFetching) return <Notice title={t('searching')} />
  return (
    <>
      <PageTitle title={t('found', { words })}>
        {t('counts', {
          actors: t('common:actors', { count: data.actors.length }),
          passages: t('passages', { count: data.hits.length }),
        })}
      </PageTitle>
      {!data.actors.length && !data.hits.length ? <Notice title={t('nothing')}>{t('nothingHint')}</Notice> : null}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {data.actors.length ? (
          <div className="lg:order-2">
            <Section title={t('actors')}>
              <ul className="grid gap-2">
                {data.actors.map(({ id, name, kind, named }) => (
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
        {data.hits.length ? (
          <Section title={t('passages')}>
            <ul
              aria-label={t('passages')}
              className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised"
            >
              {data.hits.map(hit => (
                <li key={`${hit.kind} ${hit.id}`} className="relative px-4 py-3 hover:bg-sunken">
                  <p className="text-sm text-quiet">
                    <Link
                      href={
                        hit.kind === 'claim'
                          ? `/documents/${hit.document}?claim=${hit.id}`
                          : `/documents/${hit.document}`
                      }
                      className="font-medium text-ink after:absolute after:inset-0"
                    >
                      {hit.title ?? t('common:untitled')}
                    </Link>
                    {hit.kind === 'claim' ? ` · ${t('quote')}` : ` · ${t('text')}`}
                  </p>
                  <p className="mt-1 font-serif leading-relaxed break-words">
                    <Snippet text={hit.snippet} />
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </>
  )
}
