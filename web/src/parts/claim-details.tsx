import { CalendarDays, MapPin, Package, Quote, UserRound } from 'lucide-react'
import type { ComponentType, ReactNode, SVGProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { Thing } from '../../../src/model/mention.ts'
import { quantityInWords } from '../lib/claim.ts'
import { Parties } from './party.tsx'
import { Voice } from './voice.tsx'
import { When } from './when.tsx'

/** Everything beside who and whom: whose word, when, where, what, in which office. */
export function ClaimDetails({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claim')
  return (
    <dl className="grid min-w-0 gap-1 text-sm">
      <Row icon={Quote} label={t('according')}>
        <Voice claim={claim} />
      </Row>
      {claim.time ? (
        <Row icon={CalendarDays} label={t('when')}>
          <When claim={claim} />
        </Row>
      ) : null}
      {claim.object.length ? (
        <Row icon={Package} label={t('what')}>
          {claim.object.map(thingInWords).join(', ')}
        </Row>
      ) : null}
      {claim.place.length ? (
        <Row icon={MapPin} label={t('where')}>
          <Parties parties={claim.place} />
        </Row>
      ) : null}
      {claim.role ? (
        <Row icon={UserRound} label={t('as')}>
          {claim.role}
        </Row>
      ) : null}
    </dl>
  )
}

type Icon = ComponentType<SVGProps<SVGSVGElement>>

function Row({ icon: Icon, label, children }: { icon: Icon; label: string; children: ReactNode }) {
  return (
    <div className="flex items-start gap-2">
      <dt className="shrink-0 pt-0.5 text-quiet">
        <Icon aria-hidden className="size-3.5" />
        <span className="sr-only">{label}</span>
      </dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

function thingInWords({ text, quantity }: Thing): string {
  const count = quantity ? quantityInWords(quantity) : null
  return count ? `${text} (${count})` : text
}
