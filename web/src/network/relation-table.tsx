import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { NetworkBody } from '../../../src/show/api/contract.ts'
import { pairHref } from '../lib/claim.ts'
import { isBoth } from '../lib/relations.ts'
import { BothAtOnce } from '../parts/both.tsx'
import { BUTTON } from '../parts/field.ts'
import type { Edge } from './choice.ts'

const PAGE = 50

interface Props {
  readonly nodes: NetworkBody['nodes']
  readonly edges: readonly Edge[]
  readonly rollUp: boolean
}

/** The network as a table: the same relations, by the number of their claims. */
export function RelationTable({ nodes, edges, rollUp }: Props) {
  const { t } = useTranslation(['network', 'claim', 'common'])
  const [shown, setShown] = useState(PAGE)
  const names = new Map(nodes.map(node => [node.id, node.name]))
  return (
    <>
      <table className="w-full overflow-hidden rounded-lg border border-line bg-raised text-sm">
        <caption className="sr-only">{t('table.caption')}</caption>
        <thead className="border-b border-line bg-sunken text-start">
          <tr>
            <th scope="col" className="px-3 py-2 font-medium sm:px-4">
              {t('table.pair')}
            </th>
            <th scope="col" className="px-2 py-2 text-end font-medium text-cooperation">
              <span className="sm:hidden">{t('table.coop')}</span>
              <span className="max-sm:sr-only">{t('kind.cooperation')}</span>
            </th>
            <th scope="col" className="px-3 py-2 text-end font-medium text-conflict sm:px-4">
              {t('kind.conflict')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {edges.slice(0, shown).map(edge => (
            <tr key={`${edge.a} ${edge.b}`} className="relative hover:bg-sunken">
              <th scope="row" className="px-3 py-2.5 text-start font-normal sm:px-4">
                <Link
                  href={pairHref(edge.a, edge.b, rollUp)}
                  className="font-medium break-words after:absolute after:inset-0"
                >
                  {names.get(edge.a)} <span className="font-normal text-quiet">{t('claim:and')}</span>{' '}
                  {names.get(edge.b)}
                </Link>
                {isBoth(edge) ? (
                  <span className="ms-2">
                    <BothAtOnce />
                  </span>
                ) : null}
              </th>
              <td className="px-2 py-2.5 text-end tabular-nums">{edge.cooperation.claims || '–'}</td>
              <td className="px-3 py-2.5 text-end tabular-nums sm:px-4">{edge.conflict.claims || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {edges.length > shown ? (
        <button type="button" className={`${BUTTON} mt-3`} onClick={() => setShown(shown + PAGE)}>
          {t('common:showMore')}
        </button>
      ) : null}
    </>
  )
}
