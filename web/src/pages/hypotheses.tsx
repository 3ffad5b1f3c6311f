import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { NewQuestion } from '../hypotheses/new-question.tsx'
import { useQuestions } from '../lib/following.ts'
import { useTitle } from '../lib/title.ts'
import { dayInWords } from '../lib/when.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Section } from '../parts/section.tsx'

/** Questions with hypotheses that compete for the answer. */
export function HypothesesPage() {
  const { t } = useTranslation(['hypotheses', 'common'])
  useTitle(t('title'))
  const { data, error, isPending } = useQuestions()
  return (
    <>
      <PageTitle title={t('title')}>{t('intro')}</PageTitle>
      {error ? <Failure error={error} /> : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          {isPending ? <Notice title={t('common:loading')} /> : null}
          {data?.questions.length ? (
            <ul
              aria-label={t('questions')}
              className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised"
            >
              {data.questions.map(({ id, question, hypotheses, evidence, author, made }) => (
                <li key={id} className="relative px-4 py-3 hover:bg-sunken">
                  <Link href={`/hypotheses/${id}`} className="font-semibold after:absolute after:inset-0">
                    {question}
                  </Link>
                  <p className="text-sm text-quiet">
                    {t('hypothesesCount', { count: hypotheses })}, {t('evidenceCount', { count: evidence })} · {author},{' '}
                    {dayInWords(made)}
                  </p>
                </li>
              ))}
            </ul>
          ) : null}
          {data && !data.questions.length ? <Notice title={t('empty.title')}>{t('empty.text')}</Notice> : null}
        </div>
        <Section title={t('new')} hint={t('newHint')}>
          <NewQuestion />
        </Section>
      </div>
    </>
  )
}
