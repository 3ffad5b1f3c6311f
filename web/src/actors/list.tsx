import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Actor } from '../../../src/model/actor.ts'
import { KindIcon, kindInWords } from '../parts/kind.tsx'
import { VirtualList } from '../parts/virtual-list.tsx'

/** Actors with their other names, and how often they are met. */
export function ActorList({ actors, onEnd }: { actors: readonly Actor[]; onEnd: () => void }) {
  const { t } = useTranslation('actors')
  return (
    <VirtualList
      items={actors}
      keyOf={actor => actor.id}
      estimate={68}
      label={t('title')}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised"
      onEnd={onEnd}
    >
      {({ id, name, kind, named, aliases, uses, documents }) => (
        <article className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2.5 hover:bg-sunken">
          <KindIcon kind={kind} named={named} />
          <div className="min-w-0">
            <Link
              href={`/actors/${id}`}
              className={`break-words after:absolute after:inset-0 ${named ? 'font-semibold' : ''}`}
            >
              {name}
            </Link>
            <span className="ms-2 text-sm text-quiet">{kindInWords(kind, named)}</span>
            {aliases.length ? (
              <p className="truncate text-sm text-quiet">{t('also', { names: aliases.map(a => a.name).join(', ') })}</p>
            ) : null}
          </div>
          <p className="text-end text-sm tabular-nums">
            <span className="font-semibold">{t('times', { count: uses })}</span>
            <span className="block text-quiet sm:ms-2 sm:inline">{t('inDocuments', { count: documents })}</span>
          </p>
        </article>
      )}
    </VirtualList>
  )
}
