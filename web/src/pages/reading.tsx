import { useTranslation } from 'react-i18next'
import { useDocument } from '../lib/api.ts'
import { useTitle } from '../lib/title.ts'
import { Loading } from '../parts/loading.tsx'
import { Failure } from '../parts/notice.tsx'
import { ReadingDesk } from '../reading/desk.tsx'

/** One document: its text beside its claims. */
export function ReadingPage({ id }: { id: string }) {
  const { t } = useTranslation(['reading', 'common'])
  const { data, error, isPending } = useDocument(id)
  useTitle(data?.document.title ?? (data ? t('common:untitled') : null))
  if (error) return <Failure error={error} />
  if (isPending) return <Loading what={t('opening')} shape="text" />
  return <ReadingDesk key={id} detail={data} />
}
