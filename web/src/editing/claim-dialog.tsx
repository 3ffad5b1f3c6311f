import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { DocumentDetail, JudgedBody } from '../../../src/show/api/contract.ts'
import { useDocument, useScheme } from '../lib/api.ts'
import { send } from '../lib/send.ts'
import { BUTTON, PRIMARY } from '../parts/field.ts'
import { Modal } from '../parts/modal.tsx'
import { Failure } from '../parts/notice.tsx'
import { ClaimForm } from './claim-form.tsx'
import { type Draft, draftOf, EMPTY, recordOf, wrongIn } from './draft.ts'
import { everybodyIn } from './parties.ts'
import { QuoteField } from './quote-field.tsx'
import { type Quoted, startOf } from './quoted.ts'
import { Signed } from './signed.tsx'

interface Props {
  /** The claim that is read otherwise; null for a new one. */
  readonly claim: Claim | null
  /** Where a new one is read: the document, and the words that were selected. */
  readonly selected?: Quoted
  readonly document: string
  /** The claim is one that was proposed, and is none yet. */
  readonly proposal?: string
  readonly onClose: () => void
  readonly onKept?: (claim: Claim, answer: JudgedBody) => void
}

/** A claim as a person reads it: in the place of one that was read, or a new one. */
export function ClaimDialog(props: Props) {
  const { t } = useTranslation('edit')
  const { data, error } = useDocument(props.document)
  const { claim } = props
  return (
    <Modal
      title={claim ? t('form.editTitle') : t('form.newTitle')}
      hint={claim ? t('form.intro') : t('form.newIntro')}
      onClose={props.onClose}
    >
      {error ? <Failure error={error} /> : null}
      {data ? <Filled {...props} detail={data} /> : null}
    </Modal>
  )
}

function Filled({ claim, selected, document, proposal, detail, onClose, onKept }: Props & { detail: DocumentDetail }) {
  const { t } = useTranslation('edit')
  const client = useQueryClient()
  const { data: scheme } = useScheme()
  const types = useMemo(() => new Map(scheme?.types.map(type => [type.type, type])), [scheme])
  const [draft, setDraft] = useState<Draft>(() => (claim ? draftOf(claim) : EMPTY))
  const [quoted, setQuoted] = useState<Quoted>(() => selected ?? startOf(claim, detail))
  const [reason, setReason] = useState('')
  const passage = {
    text: detail.document.text,
    quote: quoted.quote,
    mentions: detail.layers.mentions,
    known: claim ? everybodyIn(claim) : [],
  }
  const record = recordOf(draft, claim, types, passage)
  const ready =
    draft.type !== '' &&
    Object.keys(record).length > 0 &&
    quoted.trigger !== null &&
    draft.actor.length + draft.recipient.length > 0 &&
    Object.keys(wrongIn(draft, passage)).length === 0
  const keeping = useMutation({
    mutationFn: () => {
      const why = reason.trim() || t('form.reasonEdit')
      if (proposal)
        return send<JudgedBody>(`/proposals/${proposal}/decision`, { verdict: 'accept', record, reason: why })
      if (claim)
        return send<JudgedBody>(`/claims/${claim.id}/judgements`, {
          kind: 'edit',
          record,
          expected: claim.marks ?? [],
          reason: why,
        })
      return send<JudgedBody>(`/documents/${document}/claims`, { ...quoted, record, reason: why })
    },
    onSuccess: async answer => {
      const { claim: kept } = answer
      await client.invalidateQueries()
      if (kept) onKept?.(kept, answer)
      onClose()
    },
    onError: () => client.invalidateQueries(),
  })
  return (
    <form
      className="grid gap-4"
      onSubmit={event => {
        event.preventDefault()
        keeping.mutate()
      }}
    >
      <QuoteField detail={detail} quoted={quoted} fixed={claim !== null} onChange={setQuoted} />
      <ClaimForm
        draft={draft}
        passage={passage}
        types={types}
        onChange={change => setDraft(was => ({ ...was, ...change }))}
      />
      <Signed reason={reason} onReason={setReason} usual={t('form.reasonEdit')} />
      {keeping.error ? <Failure error={keeping.error} /> : null}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {claim && !Object.keys(record).length ? (
          <p className="me-auto text-sm text-quiet">{t('form.nothing')}</p>
        ) : null}
        <button type="button" className={BUTTON} onClick={onClose}>
          {t('form.cancel')}
        </button>
        <button type="submit" className={PRIMARY} disabled={!ready || keeping.isPending}>
          {keeping.isPending ? t('form.saving') : t('form.save')}
        </button>
      </div>
    </form>
  )
}
