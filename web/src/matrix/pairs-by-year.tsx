import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MatrixBody } from '../../../src/show/api/views-contract.ts'
import { pairHref } from '../lib/claim.ts'
import { BothAtOnce } from '../parts/both.tsx'
import { BUTTON } from '../parts/field.ts'
import { Scroller } from '../parts/scroller.tsx'
import { Cell } from './cell.tsx'
import { longest, pairsByYear, yearsOf } from './count.ts'

const PAGE = 40

/** A row a pair, a column a year: how a relation came about and turned. */
export function PairsByYear({ matrix, rollUp }: { matrix: MatrixBody; rollUp: boolean }) {
  const { t } = useTranslation(['matrix', 'claim', 'common'])
  const [shown, setShown] = useState(PAGE)
  const rows = pairsByYear(matrix)
  const years = yearsOf(rows)
  const most = longest(rows.flatMap(row => [...row.years.values()]))
  const names = new Map(matrix.actors.map(actor => [actor.id, actor.name]))
  return (
    <>
      <Scroller label={t('pairs')}>
        <table className="text-sm">
          <caption className="sr-only">{t('pairsCaption')}</caption>
          <thead className="border-b border-line bg-sunken">
            <tr>
              <th scope="col" className="sticky start-0 z-10 bg-sunken px-3 py-2 text-start font-medium">
                {t('pair')}
              </th>
              {years.map(year => (
                <th key={year} scope="col" className="px-2 py-2 text-center font-medium tabular-nums">
                  {year || t('noYear')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.slice(0, shown).map(({ a, b, years: of, sum }) => (
              <tr key={`${a} ${b}`}>
                <th
                  scope="row"
                  className="sticky start-0 z-10 max-w-40 bg-raised px-3 py-1 text-start font-normal sm:max-w-72"
                >
                  <Link href={pairHref(a, b, rollUp)} className="font-medium break-words hover:underline">
                    {names.get(a)} <span className="font-normal text-quiet">{t('claim:and')}</span> {names.get(b)}
                  </Link>
                  {sum.cooperation && sum.conflict ? (
                    <span className="ms-2 inline-block">
                      <BothAtOnce />
                    </span>
                  ) : null}
                </th>
                {years.map(year => {
                  const count = of.get(year)
                  const about = `${names.get(a)} ${t('claim:and')} ${names.get(b)}, ${year || t('noYear')}`
                  return (
                    <td key={year} className="border-s border-line p-0 text-center">
                      {count ? (
                        <Cell
                          count={count}
                          most={most}
                          about={about}
                          href={`${pairHref(a, b, rollUp)}${year ? `&during=${year}` : ''}`}
                        />
                      ) : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {rows.length > shown ? (
        <button type="button" className={`${BUTTON} mt-3`} onClick={() => setShown(shown + PAGE)}>
          {t('common:showMore')}
        </button>
      ) : null}
    </>
  )
}
