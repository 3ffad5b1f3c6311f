import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FacetsBody } from '../../../src/show/api/views-contract.ts'
import { typeInWords } from '../lib/lanes.ts'
import { dayInWords } from '../lib/when.ts'
import { LaneMark } from '../parts/lane-mark.tsx'
import { Snippet } from '../parts/snippet.tsx'

/** Passages that were found, each leading to its place in the text. */
export function Hits({ hits }: { hits: FacetsBody['hits'] }) {
  const { t } = useTranslation(['search', 'common'])
  return (
    <ul
      aria-label={t('passages')}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised"
    >
      {hits.map(({ kind, id, document, title, snippet, publisher, published, type, lane }) => (
        <li key={`${kind} ${id}`} className="relative px-4 py-3 hover:bg-sunken">
          <p className="text-sm text-quiet">
            <Link
              href={kind === 'claim' ? `/documents/${document}?claim=${id}` : `/documents/${document}`}
              className="font-medium text-ink after:absolute after:inset-0"
            >
              {title ?? t('common:untitled')}
            </Link>{' '}
            · {kind === 'claim' ? t('quote') : t('text')} · {publisher ?? t('common:unknownPublisher')},{' '}
            {dayInWords(published)}
          </p>
          <p className="mt-1 font-serif leading-relaxed break-words">
            <Snippet text={snippet} />
          </p>
          {type && lane ? (
            <p className="mt-1 flex items-center gap-1.5 text-sm text-quiet">
              <LaneMark lane={lane} />
              {typeInWords(type)}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
