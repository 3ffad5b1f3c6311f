import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAdd } from '../lib/api.ts'
import { INPUT, LABEL, PRIMARY } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { AddedResult } from './result.tsx'

/** A page fetched by its address. */
export function AddAddress() {
  const { t } = useTranslation('documents')
  const [url, setUrl] = useState('')
  const add = useAdd()
  return (
    <form
      className="grid gap-3"
      onSubmit={event => {
        event.preventDefault()
        add.mutate({ url: url.trim() }, { onSuccess: () => setUrl('') })
      }}
    >
      <div>
        <label htmlFor="address" className={LABEL}>
          {t('address.label')}
        </label>
        <input
          id="address"
          type="url"
          required
          value={url}
          onChange={event => setUrl(event.target.value)}
          placeholder="https://"
          className={INPUT}
        />
      </div>
      <p className="text-sm text-quiet">{t('address.hint')}</p>
      <button type="submit" disabled={add.isPending || !url.trim()} className={PRIMARY}>
        {add.isPending ? t('address.working') : t('address.submit')}
      </button>
      {add.error ? <Failure error={add.error} /> : null}
      <ul className="grid gap-2">
        {add.data?.results.map(result => (
          <AddedResult key={result.file} result={result} />
        ))}
      </ul>
    </form>
  )
}
