import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Actor } from '../../../src/model/actor.ts'
import type { JudgedBody } from '../../../src/show/api/contract.ts'
import { useActor } from '../lib/api.ts'
import { send } from '../lib/send.ts'
import { ActorPicker } from '../pair/actor-picker.tsx'
import { PRIMARY } from '../parts/field.ts'
import { Modal } from '../parts/modal.tsx'
import { Failure } from '../parts/notice.tsx'
import { Signed } from './signed.tsx'

/** Makes one actor of two, with a reason. */
export function MergeDialog({ actor, onClose }: { actor: Actor; onClose: () => void }) {
  const { t } = useTranslation('edit')
  const client = useQueryClient()
  const [, go] = useLocation()
  const [other, setOther] = useState('')
  const [reason, setReason] = useState('')
  const { data } = useActor(other || actor.id)
  const merging = useMutation({
    mutationFn: () => send<JudgedBody>('/actors/merge', { a: actor.id, b: other, reason: reason.trim() }),
    onSuccess: async () => {
      onClose()
      // by name, since the one that both are now may go by the other's id
      go(`/actors/${encodeURIComponent(actor.name)}`, { replace: true })
      await client.invalidateQueries()
    },
  })
  return (
    <Modal title={t('merge.title', { name: actor.name })} hint={t('merge.intro')} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={event => {
          event.preventDefault()
          merging.mutate()
        }}
      >
        <ActorPicker
          label={t('merge.with')}
          value={other}
          name={other ? data?.actor.name : undefined}
          onChoose={setOther}
        />
        <Signed required reason={reason} onReason={setReason} usual="" />
        {merging.error ? <Failure error={merging.error} /> : null}
        <button
          type="submit"
          className={`${PRIMARY} justify-self-end`}
          disabled={!other || other === actor.id || !reason.trim() || merging.isPending}
        >
          {t('merge.save')}
        </button>
      </form>
    </Modal>
  )
}
