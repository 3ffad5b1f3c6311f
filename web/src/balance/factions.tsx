import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BalanceBody } from '../../../src/show/api/analysis-contract.ts'
import { pairHref } from '../lib/claim.ts'
import { percent } from '../lib/numbers.ts'
import { Section } from '../parts/section.tsx'

/** "Front [3f9c…]" where two actors bear one name. */
const href = (name: string) => `/actors/${encodeURIComponent(/\[([0-9a-f]{32})\]$/.exec(name)?.[1] ?? name)}`
const TRIADS = [
  { key: 'ppp', signs: ['+', '+', '+'] },
  { key: 'pnn', signs: ['+', '−', '−'] },
  { key: 'ppn', signs: ['+', '+', '−'] },
  { key: 'nnn', signs: ['−', '−', '−'] },
] as const

/** The two sides into which the relations fall best, and what contradicts them. All of it is worked out. */
export function Factions({ balance, rollUp }: { balance: BalanceBody; rollUp: boolean }) {
  const { t } = useTranslation(['balance', 'claim'])
  const { groups, misfits, frustration, relations } = balance
  const { index, bound, optimal, normalised } = frustration
  return (
    <Section title={t('factions.title')} hint={t('factions.hint')}>
      <div className="grid gap-3">
        {groups.map(([one, other]) => (
          <div
            key={[...one, ...other].join()}
            className="grid overflow-hidden rounded-lg border border-dashed border-strong-line bg-raised sm:grid-cols-2 sm:divide-x sm:divide-dashed sm:divide-strong-line max-sm:divide-y"
          >
            {[one, other].map((side, i) => (
              <ul
                // biome-ignore lint/suspicious/noArrayIndexKey: there are two sides
                key={i}
                aria-label={t(i ? 'factions.other' : 'factions.one')}
                className="flex flex-wrap content-start gap-1.5 p-3 italic"
              >
                {side.length ? (
                  side.map(name => (
                    <li key={name}>
                      <Link
                        href={href(name)}
                        className="inline-block rounded-full border border-line px-2.5 py-0.5 text-sm hover:bg-sunken"
                      >
                        {name.replace(/ \[[0-9a-f]{32}\]$/, '')}
                      </Link>
                    </li>
                  ))
                ) : (
                  <li className="text-sm text-quiet">{t('factions.nobody')}</li>
                )}
              </ul>
            ))}
          </div>
        ))}
      </div>
      <p className="mt-3 text-sm">
        {t('factions.relations', relations)}{' '}
        {optimal ? t('factions.frustration', { count: index }) : t('factions.atMost', { count: index, bound })}
        {normalised === null ? '' : ` ${t('factions.fit', { share: percent(normalised) })}`}
      </p>
      {misfits.length ? (
        <>
          <h3 className="mt-4 font-semibold">{t('factions.misfits')}</h3>
          <ul className="mt-1 grid gap-1 text-sm">
            {misfits.map(({ a, b, sign }) => (
              <li key={`${a} ${b}`}>
                <Link href={pairHref(a, b, rollUp)} className="inline-block py-[3px] text-accent underline">
                  {a} {t('claim:and')} {b}
                </Link>{' '}
                <span className="text-quiet">{t(sign > 0 ? 'factions.friends' : 'factions.enemies')}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

/** Three actors that all deal with each other, by the signs of their relations. */
export function Triads({ triads }: { triads: BalanceBody['triads'] }) {
  const { t } = useTranslation('balance')
  const sum = TRIADS.reduce((all, { key }) => all + triads[key], 0)
  return (
    <Section title={t('triads.title')} hint={t('triads.hint')}>
      {sum ? (
        <>
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {TRIADS.map(({ key, signs }) => (
              <li key={key} className="rounded-lg border border-line bg-raised p-3 text-sm">
                <Triangle signs={signs} />
                <p className="mt-1 text-lg font-semibold tabular-nums">{triads[key]}</p>
                <p className="text-quiet">{t(`triads.${key}`)}</p>
              </li>
            ))}
          </ul>
          {triads.balance === null ? null : (
            <p className="mt-2 text-sm">{t('triads.balance', { share: percent(triads.balance) })}</p>
          )}
        </>
      ) : (
        <p className="text-quiet">{t('triads.none')}</p>
      )}
    </Section>
  )
}

const ENDS = [
  [20, 34, 4, 6],
  [4, 6, 36, 6],
  [36, 6, 20, 34],
] as const

function Triangle({ signs }: { signs: readonly string[] }) {
  return (
    <svg aria-hidden width="40" height="40" viewBox="0 0 40 40">
      {signs.map((sign, i) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: the sides of a triangle
          key={i}
          x1={ENDS[i][0]}
          y1={ENDS[i][1]}
          x2={ENDS[i][2]}
          y2={ENDS[i][3]}
          stroke={sign === '+' ? 'var(--cooperation)' : 'var(--conflict)'}
          strokeWidth="3"
          strokeDasharray={sign === '+' ? undefined : '5 3'}
        />
      ))}
      {ENDS.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="4" fill="var(--ink)" />
      ))}
    </svg>
  )
}
