import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ActorDetail } from '../../../src/show/api/contract.ts'
import { dayInWords } from '../lib/when.ts'
import { Section } from '../parts/section.tsx'

/** Where an actor is met. */
export function ActorDocuments({ documents }: { documents: ActorDetail['documents'] }) {
  const { t } = useTranslation(['actors', 'common'])
  return (
    <Section title={t('documents')}>
      <ul className="grid gap-3">
        {documents.map(({ id, title, publisher, published, claims }) => (
          <li key={id}>
            <Link href={`/documents/${id}`} className="font-serif font-semibold break-words hover:underline">
              {title ?? t('common:untitled')}
            </Link>
            <p className="text-sm text-quiet">
              {publisher ?? t('common:unknownPublisher')} · {dayInWords(published)} ·{' '}
              {t('common:claims', { count: claims })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
