import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useNetwork } from '../lib/api.ts'
import { pairHref } from '../lib/claim.ts'
import { isBoth, longestSide } from '../lib/relations.ts'
import { BalanceBar } from '../parts/balance-bar.tsx'
import { BothAtOnce } from '../parts/both.tsx'
import { Section } from '../parts/section.tsx'

/** Pairs worth a look: those that are both at once first, then those with the most claims. */
export function PairSuggestions() {
  const { t } = useTranslation(['pair', 'claim'])
  const { data } = useNetwork({ rollUp: true })
  if (!data?.edges.length) return null
  const nodes = new Map(data.nodes.map(node => [node.id, node]))
  const pairs = data.edges
    .filter(edge => nodes.get(edge.a)?.named && nodes.get(edge.b)?.named)
    .sort(
      (x, y) =>
        Number(isBoth(y)) - Number(isBoth(x)) ||
        y.cooperation.claims + y.conflict.claims - x.cooperation.claims - x.conflict.claims,
    )
    .slice(0, 10)
  const most = longestSide(pairs)
  return (
    <Section title={t('suggestions')} hint={t('suggestionsHint')}>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised">
        {pairs.map(edge => (
          <li
            key={`${edge.a} ${edge.b}`}
            className="relative grid items-center gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_15rem]"
          >
            <div className="flex flex-wrap items-center gap-2">
              <Link href={pairHref(edge.a, edge.b, true)} className="font-medium after:absolute after:inset-0">
                {nodes.get(edge.a)?.name} <span className="font-normal text-quiet">{t('claim:and')}</span>{' '}
                {nodes.get(edge.b)?.name}
              </Link>
              {isBoth(edge) ? <BothAtOnce /> : null}
            </div>
            <BalanceBar cooperation={edge.cooperation.claims} conflict={edge.conflict.claims} most={most} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
