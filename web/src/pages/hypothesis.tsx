import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddEvidence } from '../hypotheses/add-evidence.tsx'
import { EvidenceMatrix } from '../hypotheses/matrix.tsx'
import { useQuestion, useSend } from '../lib/following.ts'
import { useTitle } from '../lib/title.ts'
import { BUTTON, INPUT } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { Section } from '../parts/section.tsx'

/** One question: which hypothesis the evidence contradicts least, and on what that hangs. */
export function HypothesisPage({ params: { id } }: { params: { id: string } }) {
  const { t } = useTranslation(['hypotheses', 'common'])
  const { data, error, isPending } = useQuestion(id)
  const [hypothesis, setHypothesis] = useState('')
  const adding = useSend(`/hypotheses/${id}/hypotheses`)
  useTitle(data?.question.question)
  if (error) return <Failure error={error} />
  if (isPending) return <Notice title={t('common:loading')} />
  const names = new Map(data.hypotheses.map(h => [h.id, h.hypothesis]))
  const rows = new Map(data.evidence.map(row => [row.id, row]))
  const claims = data.evidence.flatMap(row => row.claim ?? [])
  return (
    <>
      <PageTitle title={data.question.question}>{t('howTo')}</PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {data.evidence.length ? (
          <EvidenceMatrix matrix={data} />
        ) : (
          <Notice title={t('noEvidence.title')}>{t('noEvidence.text')}</Notice>
        )}
        {data.sensitivity.length || data.byMost ? (
          <Section title={t('sensitivity')} hint={t('sensitivityHint')}>
            <ul className="list-disc ps-5 text-sm italic">
              {data.sensitivity.map(({ evidence, first, order }) => (
                <li key={evidence}>
                  {t(first ? 'withoutFirst' : 'without', {
                    evidence: rows.get(evidence)?.claim?.quote.text ?? evidence,
                    first: names.get(order[0]?.hypothesis ?? '') ?? '',
                  })}
                </li>
              ))}
              {data.byMost ? <li>{t('byMost')}</li> : null}
            </ul>
          </Section>
        ) : null}
        <Section title={t('addEvidence')} hint={t('addEvidenceHint')}>
          <AddEvidence question={data.question.id} />
        </Section>
        <Section title={t('addHypothesis')}>
          <form
            className="flex max-w-lg gap-2"
            onSubmit={event => {
              event.preventDefault()
              adding.mutate({ hypothesis: hypothesis.trim() }, { onSuccess: () => setHypothesis('') })
            }}
          >
            <input
              required
              value={hypothesis}
              onChange={event => setHypothesis(event.target.value)}
              aria-label={t('addHypothesis')}
              className={INPUT}
            />
            <button type="submit" className={BUTTON} disabled={adding.isPending}>
              {t('add')}
            </button>
          </form>
          {adding.error ? <Failure error={adding.error} /> : null}
        </Section>
        {claims.length ? (
          <Section title={t('quotes')}>
            <Quotes claims={claims} />
          </Section>
        ) : null}
      </div>
    </>
  )
}
