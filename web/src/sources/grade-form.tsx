import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceDetailBody } from '../../../src/show/api/contract.ts'
import { send } from '../lib/send.ts'
import { dayInWords } from '../lib/when.ts'
import { BUTTON, INPUT, LABEL } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { Section } from '../parts/section.tsx'
import { GRADES, GradeMark } from './grade-mark.tsx'

/** The Admiralty grade of a source, and how to set one: a judgement with a reason, shown and counted nowhere. */
export function GradeForm({ source }: { source: SourceDetailBody['source'] }) {
  const { t } = useTranslation('sources')
  const client = useQueryClient()
  const [grade, setGrade] = useState<string>(source.grade?.grade ?? '')
  const [reason, setReason] = useState('')
  const setting = useMutation({
    mutationFn: () => send(`/sources/${encodeURIComponent(source.name)}/grade`, { grade, reason }),
    onSuccess: () => {
      setReason('')
      return client.invalidateQueries()
    },
  })
  return (
    <Section title={t('grade')} hint={t('gradeHint')}>
      {source.grade ? (
        <p className="mb-3">
          <GradeMark grade={source.grade.grade} />
          <span className="mt-1 block text-sm text-quiet">
            “{source.grade.reason}” {source.grade.author}, {dayInWords(source.grade.made)}
          </span>
        </p>
      ) : null}
      <form
        className="grid gap-2"
        onSubmit={event => {
          event.preventDefault()
          setting.mutate()
        }}
      >
        <label>
          <span className={LABEL}>{t('gradeChoose')}</span>
          <select required value={grade} onChange={event => setGrade(event.target.value)} className={INPUT}>
            <option value="">–</option>
            {GRADES.map(g => (
              <option key={g} value={g}>
                {g} · {t(`grades.${g}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className={LABEL}>{t('gradeReason')}</span>
          <input required value={reason} onChange={event => setReason(event.target.value)} className={INPUT} />
        </label>
        <button type="submit" className={BUTTON} disabled={setting.isPending}>
          {t('gradeSet')}
        </button>
        {setting.error ? <Failure error={setting.error} /> : null}
      </form>
    </Section>
  )
}
