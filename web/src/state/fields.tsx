import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SURENESS } from '../../../src/model/sureness.ts'
import { INPUT, LABEL } from '../parts/field.ts'
import { Switch } from '../parts/switch.tsx'
import { PeriodField } from './period-field.tsx'
import { SourceField } from './source-field.tsx'
import type { View } from './view.ts'

interface Props {
  readonly view: View
  readonly onChange: (change: View) => void
}

const MOST_ORIGINS = 5

/** The form of what every page is narrowed to; each change counts at once. */
export function ViewFields({ view, onChange }: Props) {
  const { t } = useTranslation('view')
  const id = useId()
  // an entry or a time of the ledger comes by a link; the form knows days
  const day = view.asOf?.length === 10 ? view.asOf : ''
  return (
    <form
      onSubmit={event => event.preventDefault()}
      className="mx-auto flex max-w-7xl flex-wrap items-end gap-x-5 gap-y-3 px-4 py-3 sm:px-6"
    >
      <PeriodField during={view.during} onChange={during => onChange({ during })} />
      <div>
        <label htmlFor={`${id}-as-of`} className={LABEL}>
          {t('asOf')}
        </label>
        <input
          id={`${id}-as-of`}
          type="date"
          value={day}
          onChange={event => onChange({ asOf: event.target.value })}
          className={INPUT}
        />
      </div>
      <SourceField according={view.according} onChange={according => onChange({ according })} />
      <div>
        <label htmlFor={`${id}-origins`} className={LABEL}>
          {t('origins')}
        </label>
        <select
          id={`${id}-origins`}
          value={view.origins ?? ''}
          onChange={event => onChange({ origins: Number(event.target.value) })}
          className={INPUT}
        >
          <option value="">{t('originsAny')}</option>
          {Array.from({ length: MOST_ORIGINS - 1 }, (_, i) => i + 2).map(count => (
            <option key={count} value={count}>
              {t('originsLeast', { count })}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-certainty`} className={LABEL}>
          {t('certainty')}
        </label>
        <select
          id={`${id}-certainty`}
          value={view.certainty ?? ''}
          onChange={event => onChange({ certainty: SURENESS.find(s => s === event.target.value) })}
          className={INPUT}
        >
          <option value="">{t('certaintyAny')}</option>
          {SURENESS.map(value => (
            <option key={value} value={value}>
              {t(value)}
            </option>
          ))}
        </select>
      </div>
      <span className="pb-1.5">
        <Switch
          label={t('rollUp')}
          hint={t('rollUpHint')}
          checked={view.rollUp ?? false}
          onChange={rollUp => onChange({ rollUp })}
        />
      </span>
    </form>
  )
}
