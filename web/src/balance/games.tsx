import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { AmbivalentBody } from '../../../src/show/api/analysis-contract.ts'
import { pairHref } from '../lib/claim.ts'
import { number, percent } from '../lib/numbers.ts'
import { longestSide } from '../lib/relations.ts'
import { BalanceBar } from '../parts/balance-bar.tsx'

type Game = AmbivalentBody['pairs'][number]

/** The pairs that cooperate and fight, the stronger their weaker lane the earlier; each leads to its two lanes. */
export function Games({ pairs, rollUp }: { pairs: readonly Game[]; rollUp: boolean }) {
  const { t } = useTranslation(['balance', 'claim'])
  const most = longestSide(pairs)
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised">
      {pairs.map(game => (
        <li key={`${game.a} ${game.b}`} className="px-4 py-3">
          <div className="relative grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_16rem]">
            <div>
              <Link href={pairHref(game.a, game.b, rollUp)} className="font-semibold after:absolute after:inset-0">
                {game.names[0]} <span className="font-normal text-quiet">{t('claim:and')}</span> {game.names[1]}
              </Link>
              <p className="text-sm text-quiet">
                {t('measure', { share: percent(game.ambivalence.share), index: number(round(game.ambivalence.index)) })}
              </p>
            </div>
            <BalanceBar cooperation={game.cooperation.claims} conflict={game.conflict.claims} most={most} />
          </div>
          {game.onlyTogether ? <p className="mt-1 text-sm text-warning">{t('onlyTogether')}</p> : null}
          {game.units.length ? (
            <details className="mt-1 text-sm">
              <summary className="w-fit cursor-pointer py-1 text-quiet hover:text-ink">
                {t('units', { count: game.units.length })}
              </summary>
              <ul className="mt-1 grid gap-1 border-s-2 border-line ps-3">
                {game.units.map(unit => (
                  <li
                    key={`${unit.a} ${unit.b}`}
                    className="relative grid items-center gap-x-4 sm:grid-cols-[minmax(0,1fr)_16rem]"
                  >
                    <Link
                      href={pairHref(unit.a, unit.b, false)}
                      className="py-1 after:absolute after:inset-0 hover:underline"
                    >
                      {unit.names[0]} <span className="text-quiet">{t('claim:and')}</span> {unit.names[1]}
                    </Link>
                    <BalanceBar cooperation={unit.cooperation.claims} conflict={unit.conflict.claims} most={most} />
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

const round = (n: number) => Math.round(10 * n) / 10
