import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MatrixBody } from '../../../src/show/api/hypotheses-contract.ts'
import { partiesInWords } from '../lib/claim.ts'
import { useSend } from '../lib/following.ts'
import { useTypes } from '../lib/lanes.ts'
import { number } from '../lib/numbers.ts'
import { INPUT } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { Scroller } from '../parts/scroller.tsx'
import { HEAD, TABLE, TD, TH } from '../parts/table.ts'

const RATINGS = ['CC', 'C', 'N', 'I', 'II'] as const
const LOOKS: Record<(typeof RATINGS)[number], string> = {
  CC: 'border-cooperation bg-cooperation-soft',
  C: 'border-cooperation',
  N: 'border-strong-line',
  I: 'border-conflict',
  II: 'border-conflict bg-conflict-soft',
}

/** Evidence by hypothesis: a row a piece of evidence, what tells the hypotheses apart best first; a cell is rated in place. */
export function EvidenceMatrix({ matrix }: { matrix: MatrixBody }) {
  const { t } = useTranslation('hypotheses')
  const types = useTypes()
  const rating = useSend(`/hypotheses/${matrix.question.id}/ratings`)
  const one = { maximumFractionDigits: 1 }
  return (
    <>
      <Scroller label={t('matrix')}>
        <table className={TABLE}>
          <caption className="sr-only">{t('matrix')}</caption>
          <thead className={HEAD}>
            <tr>
              <th scope="col" className={`${TH} min-w-56`}>
                {t('evidence')}
              </th>
              <th scope="col" className={`${TH} text-end`}>
                {t('weight')}
              </th>
              {matrix.hypotheses.map(({ id, hypothesis, rank, contradiction }) => (
                <th key={id} scope="col" className={`${TH} min-w-36 border-s border-line align-top`}>
                  <span className="block">{hypothesis}</span>
                  <span className="font-normal text-quiet italic">
                    {t('rank', { rank, sum: number(contradiction, one) })}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {matrix.evidence.map(({ id, claim, cells, weight, diagnostic, origins }) => (
              <tr key={id}>
                <th scope="row" className={`${TD} text-start font-normal`}>
                  {claim ? (
                    <>
                      <Link href={`/claims/${claim.id}`} className="font-medium hover:underline">
                        {types.label(claim)}: {partiesInWords(claim)}
                      </Link>
                      <q className="mt-0.5 block font-serif text-quiet">{claim.quote.text}</q>
                    </>
                  ) : (
                    <span className="text-quiet italic">{t('goneClaim')}</span>
                  )}
                </th>
                <td
                  className={`${TD} text-end tabular-nums`}
                  title={t('weightHint', { least: origins[0], most: origins[1] })}
                >
                  {number(weight, one)}
                  <span className="block text-xs text-quiet">{diagnostic ? '' : t('tellsNothing')}</span>
                </td>
                {matrix.hypotheses.map(({ id: hypothesis, hypothesis: name }) => {
                  const cell = cells.find(c => c.hypothesis === hypothesis)
                  if (!cell) return <td key={hypothesis} className={TD} />
                  return (
                    <td key={hypothesis} className={`${TD} border-s border-line`}>
                      <select
                        aria-label={t('rate', { evidence: claim ? partiesInWords(claim) : id, hypothesis: name })}
                        title={cell.reason ?? t(`basis.${cell.basis}`)}
                        value={cell.rating}
                        disabled={rating.isPending}
                        onChange={event => rating.mutate({ hypothesis, evidence: id, rating: event.target.value })}
                        className={`${INPUT} ${LOOKS[cell.rating]} ${cell.basis === 'rated' ? 'font-semibold' : 'border-dashed italic'}`}
                      >
                        {RATINGS.map(value => (
                          <option key={value} value={value}>
                            {t(`rating.${value}`)}
                          </option>
                        ))}
                      </select>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {rating.error ? <Failure error={rating.error} /> : null}
    </>
  )
}
