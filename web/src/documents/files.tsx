import { Upload } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PROGRESS } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { AddedResult } from './result.tsx'
import type { useUploads } from './uploads.ts'

/** Files picked or dropped: read one after the other, each with what became of it. */
export function AddFiles({ uploads, upload }: ReturnType<typeof useUploads>) {
  const { t } = useTranslation('documents')
  const id = useId()
  const [over, setOver] = useState(false)
  const done = uploads.filter(u => u.state === 'done').length
  return (
    <div className="grid gap-3">
      <label
        htmlFor={id}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        className={`flex cursor-pointer flex-col items-center gap-2 rounded-md border-2 border-dashed px-4 py-8 text-center text-sm hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent ${over ? 'border-accent bg-sunken' : 'border-strong-line'}`}
      >
        <Upload aria-hidden className="size-6 text-quiet" />
        <span className="font-medium">{t('files.drop')}</span>
        <span className="text-quiet">{t('files.formats')}</span>
        <input
          id={id}
          type="file"
          multiple
          className="sr-only"
          onChange={event => {
            upload([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </label>
      {uploads.length ? (
        <div aria-live="polite" className="grid gap-2">
          <p className="text-sm text-quiet">{t('files.progress', { done, count: uploads.length })}</p>
          <progress value={done} max={uploads.length} aria-label={t('files.label')} className={PROGRESS} />
          <ul className="grid gap-2">
            {uploads.map(({ key, name, state, result, error }) =>
              result ? (
                <AddedResult key={key} result={result} />
              ) : (
                <li key={key} className="text-sm">
                  {error ? (
                    <Failure error={error} />
                  ) : (
                    <span className="text-quiet">{t(`files.${state === 'done' ? 'reading' : state}`, { name })}</span>
                  )}
                </li>
              ),
            )}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
