import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect } from 'wouter'
import { ActorClaims } from '../actors/claims.tsx'
import { ActorDocuments } from '../actors/documents.tsx'
import { ActorNames } from '../actors/names.tsx'
import { ActorRelations } from '../actors/relations.tsx'
import { ActorSpells } from '../actors/spells.tsx'
import { ActorSuggestions } from '../actors/suggestions.tsx'
import { ActorTies } from '../actors/ties.tsx'
import { ActorTimeline } from '../actors/timeline.tsx'
import { WatchButton } from '../actors/watch.tsx'
import { useActor } from '../lib/api.ts'
import { page } from '../lib/page.ts'
import { useTitle } from '../lib/title.ts'
import { BUTTON } from '../parts/field.ts'
import { KindIcon, kindInWords } from '../parts/kind.tsx'
import { Loading } from '../parts/loading.tsx'
import { Failure } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'

const MergeDialog = page(async () => (await import('../editing/merge-dialog.tsx')).MergeDialog, 'pair')

/** An actor's dossier: names, what it belongs to, with whom it deals and how, where it is met. */
export function ActorPage({ id }: { id: string }) {
  const { t } = useTranslation(['actors', 'edit'])
  const [merging, setMerging] = useState(false)
  const { data, error, isPending, isPlaceholderData } = useActor(id)
  useTitle(data?.actor.name)
  // an address of before a merge goes on to the actor that both are now
  if (data && data.actor.id !== id && /^[0-9a-f]{32}$/.test(id) && !isPlaceholderData)
    return <Redirect to={`/actors/${data.actor.id}${location.search}`} replace />
  if (error) return <Failure error={error} />
  if (isPending) return <Loading what={t('openingOne')} />
  const { actor } = data
  return (
    <>
      <PageTitle
        title={actor.name}
        actions={
          <span className="flex flex-wrap gap-2 print:hidden">
            <Link href={`/pair?${new URLSearchParams({ a: actor.id, rollUp: 'true' })}`} className={BUTTON}>
              {t('compare')}
            </Link>
            <WatchButton actor={actor} />
            <button type="button" className={BUTTON} onClick={() => setMerging(true)}>
              {t('edit:merge.open')}
            </button>
            <Suspense>{merging ? <MergeDialog actor={actor} onClose={() => setMerging(false)} /> : null}</Suspense>
          </span>
        }
      >
        <span className="flex items-center gap-2">
          <KindIcon kind={actor.kind} named={actor.named} />
          {kindInWords(actor.kind, actor.named)} ·{' '}
          {t('met', {
            times: t('times', { count: actor.uses }),
            documents: t('inDocuments', { count: actor.documents }),
          })}
        </span>
      </PageTitle>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-8">
          <ActorRelations actor={actor} relations={data.relations} />
          <ActorTimeline key={`timeline ${actor.id}`} actor={actor.id} />
          <ActorClaims key={actor.id} actor={actor.id} />
        </div>
        <div className="row-start-1 grid min-w-0 gap-6 lg:col-start-2">
          <ActorNames actor={actor} />
          <ActorTies title={t('above')} ties={data.above} />
          <ActorTies title={t('below')} ties={data.below} />
          <ActorSpells actor={actor.id} />
          <ActorSuggestions actor={actor.id} />
          <ActorDocuments documents={data.documents} />
        </div>
      </div>
    </>
  )
}
