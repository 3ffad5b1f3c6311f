import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'

/** Whose word it is, nearest speaker first; a claim of the document's own author says so. */
export function Voice({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claim')
  if (!claim.attribution.length) return <span className="text-quiet">{t('author')}</span>
  return claim.attribution.map((speaker, i) => (
    <Fragment key={`${speaker.start} ${speaker.name}`}>
      {i ? <span className="text-quiet">{t('toldTo')}</span> : null}
      <span className="font-medium">{speaker.name}</span>
    </Fragment>
  ))
}
