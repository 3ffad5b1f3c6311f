import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { INPUT, LABEL } from '../parts/field.ts'
import { endsOf, isDate, periodOf } from './period.ts'

interface Props {
  readonly during: string | undefined
  readonly onChange: (during: string | undefined) => void
}

/** A time from and to, each a year, a month or a day; taken over when the field is left or Enter is pressed. */
export function PeriodField({ during, onChange }: Props) {
  const { t } = useTranslation('view')
  const id = useId()
  const [ends, setEnds] = useState(() => endsOf(during))
  useEffect(() => setEnds(endsOf(during)), [during])
  const take = () => {
    if (ends.every(isDate)) onChange(periodOf(...ends))
  }
  const field = (at: 0 | 1) => (
    <input
      id={`${id}-${at}`}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('datePlaceholder')}
      title={t('dateHint')}
      aria-invalid={!isDate(ends[at])}
      value={ends[at]}
      onChange={event => {
        const text = event.target.value.trim()
        setEnds(at ? [ends[0], text] : [text, ends[1]])
      }}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take()
      }}
      className={`${INPUT} w-28! tabular-nums aria-invalid:border-conflict`}
    />
  )
  return (
    <div>
      <div className="flex items-end gap-2">
        <div>
          <label htmlFor={`${id}-0`} className={LABEL}>
            {t('from')}
          </label>
          {field(0)}
        </div>
        <div>
          <label htmlFor={`${id}-1`} className={LABEL}>
            {t('to')}
          </label>
          {field(1)}
        </div>
      </div>
    </div>
  )
}
