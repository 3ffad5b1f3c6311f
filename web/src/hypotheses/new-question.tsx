import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../lib/following.ts'
import { INPUT, LABEL, PRIMARY } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'

/** A question with the answers that compete. */
export function NewQuestion() {
  const { t } = useTranslation('hypotheses')
  const [question, setQuestion] = useState('')
  const [answers, setAnswers] = useState('')
  const asking = useSend('/hypotheses')
  const hypotheses = answers
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  return (
    <form
      className="grid gap-3 rounded-lg border border-line bg-raised p-4"
      onSubmit={event => {
        event.preventDefault()
        asking.mutate(
          { question: question.trim(), hypotheses },
          {
            onSuccess: () => {
              setQuestion('')
              setAnswers('')
            },
          },
        )
      }}
    >
      <label>
        <span className={LABEL}>{t('question')}</span>
        <input
          required
          value={question}
          placeholder={t('questionExample')}
          onChange={event => setQuestion(event.target.value)}
          className={INPUT}
        />
      </label>
      <label>
        <span className={LABEL}>{t('answers')}</span>
        <textarea
          required
          rows={4}
          value={answers}
          placeholder={t('answersExample')}
          onChange={event => setAnswers(event.target.value)}
          className={INPUT}
        />
      </label>
      <button
        type="submit"
        className={`${PRIMARY} justify-self-start`}
        disabled={asking.isPending || hypotheses.length < 2}
      >
        {t('ask')}
      </button>
      {asking.error ? <Failure error={asking.error} /> : null}
    </form>
  )
}
