import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Claim } from '../../../src/model/claim.ts'
import type { WeighedBody } from '../../../src/show/api/contract.ts'
import { passageOf } from '../lib/claim.ts'
import { FRAME, HEAD, TABLE, TD, TH } from '../parts/table.ts'

/** Numbers, days and names of which not all can be right, each version with the reports that give it. */
export function Disputes({ disputes, claims }: { disputes: WeighedBody['disputes']; claims: readonly Claim[] }) {
  const { t } = useTranslation(['sources', 'common'])
  const known = new Map(claims.map(claim => [claim.id, claim]))
  if (!disputes.length) return null
  return (
    <div className="grid gap-3">
      {disputes.map(({ detail, about, versions }) => (
        <div key={`${detail} ${about}`} className={FRAME}>
          <table className={TABLE}>
            <caption className="px-3 py-2 text-start font-semibold">
              {t(`disputes.${detail}`)}: <span className="font-normal">{about}</span>
            </caption>
            <thead className={`${HEAD} border-t`}>
              <tr>
                <th scope="col" className={TH}>
                  {t('disputes.says')}
                </th>
                <th scope="col" className={TH}>
                  {t('disputes.reports')}
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {versions.map(({ says, claims: ids }) => (
                <tr key={says}>
                  <th scope="row" className={`${TD} text-start font-semibold`}>
                    {says}
                  </th>
                  <td className={TD}>
                    {ids.map((id, i) => {
                      const claim = known.get(id)
                      return (
                        <span key={id}>
                          {i ? ', ' : ''}
                          <Link
                            href={claim ? passageOf(claim) : `/claims/${id}`}
                            className="inline-block py-[3px] text-accent underline"
                          >
                            {claim
                              ? (claim.document.publisher ?? claim.document.title ?? t('common:untitled'))
                              : id.slice(0, 8)}
                          </Link>
                        </span>
                      )
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  )
}
