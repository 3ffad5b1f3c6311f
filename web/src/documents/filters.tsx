import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { INPUT } from '../parts/field.ts'
import { ORDERS, type Order } from './order.ts'

interface Props {
  readonly words: string
  readonly order: Order
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void
}

/** Finds documents by title, paper or byline, and orders them; time and source stand in the bar above every page. */
export function DocumentFilters({ words, order, onChange }: Props) {
  const { t } = useTranslation('documents')
  const id = useId()
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3">
      <input
        type="search"
        aria-label={t('filter.words')}
        placeholder={t('filter.words')}
        value={words}
        onChange={event => onChange({ q: event.target.value || null })}
        className={`${INPUT} min-w-0 flex-1 basis-56`}
      />
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="text-sm text-quiet">
          {t('filter.order')}
        </label>
        <select
          id={id}
          value={order}
          onChange={event => onChange({ order: event.target.value === 'recorded' ? null : event.target.value })}
          className={`${INPUT} w-auto!`}
        >
          {ORDERS.map(value => (
            <option key={value} value={value}>
              {t(`filter.${value}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
