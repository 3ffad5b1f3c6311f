import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { INPUT, LABEL } from '../parts/field.ts'
import { setAuthorName, useAuthorName } from '../state/author.ts'

interface Props {
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** What stands there where nothing is said. */
  readonly usual: string
  readonly required?: boolean
}

/** Why something is decided, and under which name; both stay with the decision. */
export function Signed({ reason, onReason, usual, required = false }: Props) {
  const { t } = useTranslation('edit')
  const id = useId()
  const author = useAuthorName()
  const [name, setName] = useState(author)
  return (
    <div className="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div>
        <label htmlFor={`${id}-reason`} className={LABEL}>
          {t('form.reason')}
        </label>
        <input
          id={`${id}-reason`}
          required={required}
          value={reason}
          placeholder={usual}
          onChange={event => onReason(event.target.value)}
          className={INPUT}
        />
      </div>
      <div>
        <label htmlFor={`${id}-author`} className={LABEL}>
          {t('form.signed')}
        </label>
        <input
          id={`${id}-author`}
          autoComplete="name"
          value={name}
          placeholder={t('form.signedHint')}
          onChange={event => setName(event.target.value)}
          onBlur={() => setAuthorName(name)}
          className={INPUT}
        />
      </div>
    </div>
  )
}
