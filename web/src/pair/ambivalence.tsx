import { useTranslation } from 'react-i18next'
import type { AmbivalenceBody } from '../../../src/show/api/contract.ts'
import { number, percent } from '../lib/numbers.ts'
import { Section } from '../parts/section.tsx'

/** How far the two are friend and foe at once, in words first, then in figures. */
export function AmbivalencePanel({
  names: [a, b],
  ambivalence,
}: {
  names: readonly [string, string]
  ambivalence: AmbivalenceBody
}) {
  const { t } = useTranslation(['pair', 'common'])
  const { positive, negative, index, share, counted } = ambivalence
  const total = positive + negative
  return (
    <Section title={t('sum.title')}>
      <p>{t(...verdict(a, b, ambivalence))}</p>
      {total ? (
        <>
          <div
            role="img"
            aria-label={t('sum.weights', { positive: round(positive), negative: round(negative) })}
            className="mt-3 flex h-6 overflow-hidden rounded border border-line text-xs leading-6 font-medium text-paper tabular-nums"
          >
            {positive ? (
              <div className="bg-cooperation px-2" style={{ width: `${(100 * positive) / total}%` }}>
                {round(positive)}
              </div>
            ) : null}
            {negative ? (
              <div className="bg-conflict px-2 text-end" style={{ width: `${(100 * negative) / total}%` }}>
                {round(negative)}
              </div>
            ) : null}
          </div>
          <details className="mt-2 text-sm">
            <summary className="cursor-pointer py-1 text-quiet hover:text-ink">
              {t('sum.index', { index: round(index), share: percent(share) })}
            </summary>
            <p className="mt-1 text-quiet">
              {t('sum.how', {
                positive: round(positive),
                negative: round(negative),
                cooperation: t('common:claims', { count: counted.cooperation }),
                conflict: t('common:claims', { count: counted.conflict }),
              })}
            </p>
          </details>
        </>
      ) : null}
    </Section>
  )
}

/** The key of the verdict, and the names that go into it. */
function verdict(a: string, b: string, { index, positive, negative }: AmbivalenceBody) {
  const more = positive > negative ? 'cooperation' : 'conflict'
  if (!positive && !negative) return [/* words */ 'sum.nothing', { a, b }] as const
  if (index > 0) return [/* words */ 'sum.both', { a, b }] as const
  if (positive && negative) return [/* words */ `sum.more.${more}`, { a, b }] as const
  return [/* words */ `sum.all.${more}`, { a, b }] as const
}

const round = (n: number) => number(Math.round(10 * n) / 10).replace('-', '−')
