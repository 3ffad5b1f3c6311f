import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Actor } from '../../../src/model/actor.ts'
import type { JudgedBody } from '../../../src/show/api/contract.ts'
import { send } from '../lib/send.ts'
import { PRIMARY } from '../parts/field.ts'
import { Modal } from '../parts/modal.tsx'
import { Failure } from '../parts/notice.tsx'
import { Signed } from './signed.tsx'

/** Takes one of an actor's names away from it, with a reason. */
export function SplitDialog({ actor, alias, onClose }: { actor: Actor; alias: string; onClose: () => void }) {
  const { t } = useTranslation('edit')
  const client = useQueryClient()
  const [, go] = useLocation()
  const [reason, setReason] = useState('')
  const splitting = useMutation({
    mutationFn: () => send<JudgedBody>('/actors/split', { a: alias, b: actor.name, reason: reason.trim() }),
    onSuccess: async () => {
      onClose()
      go(`/actors/${encodeURIComponent(actor.name)}`, { replace: true })
      await client.invalidateQueries()
    },
  })
  return (
    <Modal title={t('split.title', { alias, name: actor.name })} hint={t('split.intro')} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={event => {
          event.preventDefault()
          splitting.mutate()
        }}
      >
        <Signed required reason={reason} onReason={setReason} usual="" />
        {splitting.error ? <Failure error={splitting.error} /> : null}
        <button
          type="submit"
          className={`${PRIMARY} justify-self-end`}
          disabled={!reason.trim() || splitting.isPending}
        >
          {t('split.save')}
        </button>
      </form>
    </Modal>
  )
}
