import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAdd } from '../lib/api.ts'
import { INPUT, LABEL, PRIMARY } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { AddedResult } from './result.tsx'

/** A text pasted in; once it is read, its page opens. */
export function AddPasted() {
  const { t } = useTranslation(['documents', 'common'])
  const [text, setText] = useState('')
  const [title, setTitle] = useState('')
  const [published, setPublished] = useState('')
  const [, go] = useLocation()
  const add = useAdd()
  const failed = add.data?.results.filter(r => !r.document) ?? []
  return (
    <form
      className="grid gap-3"
      onSubmit={event => {
        event.preventDefault()
        add.mutate(
          { text, title: title.trim() || undefined, published: published || undefined },
          { onSuccess: ({ results: [result] }) => result.document && go(`/documents/${result.document}`) },
        )
      }}
    >
      <div>
        <label htmlFor="pasted" className={LABEL}>
          {t('paste.text')}
        </label>
        <textarea
          id="pasted"
          required
          rows={8}
          value={text}
          onChange={event => setText(event.target.value)}
          placeholder={t('paste.placeholder')}
          className={`${INPUT} resize-y font-serif text-base leading-relaxed`}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
        <div>
          <label htmlFor="title" className={LABEL}>
            {t('paste.title')} <span className="font-normal text-quiet">{t('common:optional')}</span>
          </label>
          <input id="title" value={title} onChange={event => setTitle(event.target.value)} className={INPUT} />
        </div>
        <div>
          <label htmlFor="published" className={LABEL}>
            {t('paste.published')} <span className="font-normal text-quiet">{t('common:optional')}</span>
          </label>
          <input
            id="published"
            type="date"
            value={published}
            onChange={event => setPublished(event.target.value)}
            className={INPUT}
          />
        </div>
      </div>
      <p className="text-sm text-quiet">{t('paste.hint')}</p>
      <button type="submit" disabled={add.isPending || !text.trim()} className={PRIMARY}>
        {add.isPending ? t('paste.working') : t('paste.submit')}
      </button>
      {add.error ? <Failure error={add.error} /> : null}
      {failed.length ? (
        <ul>
          {failed.map(result => (
            <AddedResult key={result.file} result={result} />
          ))}
        </ul>
      ) : null}
    </form>
  )
}
