import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../lib/address.ts'
import { Segments } from '../parts/segments.tsx'
import { Switch } from '../parts/switch.tsx'
import { BANDS, type Band, bandOf } from './choice.ts'

/** Which claims are put forward, and in which order; time, source and the rest stand in the bar above every page. */
export function ReviewFilters({ watched, children }: { watched: readonly string[]; children?: ReactNode }) {
  const { t } = useTranslation('review')
  const [address, setAddress] = useAddress()
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-6 gap-y-3">
      <Segments
        label={t('band.label')}
        value={bandOf(address)}
        onChange={sure => setAddress({ sure: sure === 'all' ? null : sure })}
        options={(Object.keys(BANDS) as Band[]).map(value => ({ value, label: t(`band.${value}`) }))}
      />
      <Segments
        label={t('order.label')}
        value={address.get('order') === 'text' ? 'text' : 'doubtful'}
        onChange={order => setAddress({ order: order === 'text' ? 'text' : null })}
        options={(['doubtful', 'text'] as const).map(value => ({ value, label: t(`order.${value}`) }))}
      />
      <Switch
        label={t('watched', { count: watched.length })}
        hint={t('watchedHint')}
        checked={address.get('watched') === 'yes'}
        onChange={on => setAddress({ watched: on ? 'yes' : null })}
      />
      {children}
    </div>
  )
}
