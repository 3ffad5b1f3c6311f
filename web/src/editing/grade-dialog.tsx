import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { JudgedBody } from '../../../src/show/api/contract.ts'
import { partiesInWords } from '../lib/claim.ts'
import { send } from '../lib/send.ts'
import { PRIMARY } from '../parts/field.ts'
import { Modal } from '../parts/modal.tsx'
import { Failure } from '../parts/notice.tsx'
import { ChoiceField } from './choice-field.tsx'
import { Signed } from './signed.tsx'

const GRADES = ['1', '2', '3', '4', '5', '6'] as const

/** How credible a claim is, by the Admiralty code. */
export function GradeDialog({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const { t } = useTranslation('edit')
  const client = useQueryClient()
  const [grade, setGrade] = useState<(typeof GRADES)[number]>('6')
  const [reason, setReason] = useState('')
  const grading = useMutation({
    mutationFn: () => send<JudgedBody>(`/claims/${claim.id}/grade`, { grade, reason: reason.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries()
      onClose()
    },
  })
  return (
    <Modal title={t('gradeDialog.title')} hint={t('gradeDialog.intro')} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={event => {
          event.preventDefault()
          grading.mutate()
        }}
      >
        <p className="font-medium break-words">{partiesInWords(claim)}</p>
        <ChoiceField
          label={t('gradeDialog.credibility')}
          value={grade}
          onChange={setGrade}
          options={GRADES.map(value => ({ value, label: t(`gradeDialog.${value}`) }))}
        />
        <Signed required reason={reason} onReason={setReason} usual="" />
        {grading.error ? <Failure error={grading.error} /> : null}
        <button type="submit" className={`${PRIMARY} justify-self-end`} disabled={grading.isPending || !reason.trim()}>
          {t('form.save')}
        </button>
      </form>
    </Modal>
  )
}
