import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MatrixBody } from '../../../src/show/api/views-contract.ts'
import { pairHref } from '../lib/claim.ts'
import { Scroller } from '../parts/scroller.tsx'
import { Cell } from './cell.tsx'
import { byDirection, longest } from './count.ts'

/** A row who does it, a column to whom, over all years. Only those who do or undergo something are there. */
export function WhoToWhom({ matrix, rollUp }: { matrix: MatrixBody; rollUp: boolean }) {
  const { t } = useTranslation(['matrix', 'claim', 'common'])
  const sums = byDirection(matrix)
  const most = longest(sums.values())
  const doing = new Set([...sums.keys()].map(key => key.split(' ')[0]))
  const undergoing = new Set([...sums.keys()].map(key => key.split(' ')[1]))
  const rows = matrix.actors.filter(actor => doing.has(actor.id))
  const columns = matrix.actors.filter(actor => undergoing.has(actor.id))
  return (
    <Scroller label={t('whoToWhom')}>
      <table className="text-sm">
        <caption className="sr-only">{t('whoCaption')}</caption>
        <thead className="border-b border-line bg-sunken">
          <tr>
            <td className="sticky start-0 z-10 bg-sunken px-3 pb-2 align-bottom text-quiet">{t('corner')}</td>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className="h-36 min-w-11 px-1 pb-2 align-bottom font-medium">
                <Link
                  href={`/actors/${id}`}
                  title={name}
                  className="mx-auto block max-h-32 rotate-180 overflow-hidden text-start text-ellipsis whitespace-nowrap [writing-mode:vertical-rl] hover:underline"
                >
                  {name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(from => (
            <tr key={from.id}>
              <th
                scope="row"
                className="sticky start-0 z-10 max-w-36 bg-raised px-3 text-start font-medium sm:max-w-60"
              >
                <Link href={`/actors/${from.id}`} className="break-words hover:underline">
                  {from.name}
                </Link>
              </th>
              {columns.map(to => {
                const count = sums.get(`${from.id} ${to.id}`)
                return (
                  <td
                    key={to.id}
                    className={`border-s border-line p-0 text-center ${from.id === to.id ? 'bg-sunken' : ''}`}
                  >
                    {count ? (
                      <Cell
                        count={count}
                        most={most}
                        about={`${from.name} → ${to.name}`}
                        href={pairHref(from.id, to.id, rollUp)}
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
  )
}
