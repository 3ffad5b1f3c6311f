import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProposalsBody } from '../../../src/show/api/proposals-contract.ts'
import { useAddress } from '../lib/address.ts'
import { INPUT } from '../parts/field.ts'

/** Whose claims are put forward: what Relata read, what agents and other readers would have, or both. */
export function FromChoice({ proposers }: { proposers: ProposalsBody['proposers'] }) {
  const { t } = useTranslation('review')
  const id = useId()
  const [address, setAddress] = useAddress()
  const from = address.get('from') ?? ''
  // who proposed once stands here also when nothing of theirs waits any more
  const named = proposers.some(p => p.name === from) || ['', 'read', 'proposed'].includes(from)
  if (!proposers.length && from === '') return null
  return (
    <p className="flex items-center gap-2 text-sm">
      <label htmlFor={id}>{t('from.label')}</label>
      <select
        id={id}
        className={`${INPUT} w-auto max-w-64`}
        value={from}
        onChange={event => setAddress({ from: event.target.value || null })}
      >
        <option value="">{t('from.all')}</option>
        <option value="read">{t('from.read')}</option>
        <option value="proposed">{t('from.proposed')}</option>
        {named ? null : <option value={from}>{from}</option>}
        {proposers.map(({ name, waiting }) => (
          <option key={name} value={name}>
            {t('from.by', { name, count: waiting })}
          </option>
        ))}
      </select>
    </p>
  )
}
