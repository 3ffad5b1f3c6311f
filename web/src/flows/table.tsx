import { useTranslation } from 'react-i18next'
import { useTypes } from '../lib/lanes.ts'
import { dayInWords } from '../lib/when.ts'
import { Scroller } from '../parts/scroller.tsx'
import { HEAD, NUMBER, TABLE, TD, TH } from '../parts/table.ts'
import { OriginRange } from '../sources/range.tsx'
import { type Flow, keyOf, TELLINGS } from './strands.ts'

interface Props {
  readonly flows: readonly Flow[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** The flows as a table: who to whom, how often told as a fact, alleged, not done, denied, and when. */
export function FlowTable({ flows, chosen, onChoose }: Props) {
  const { t } = useTranslation('flows')
  const types = useTypes()
  return (
    <Scroller label={t('table')}>
      <table className={TABLE}>
        <caption className="sr-only">{t('table')}</caption>
        <thead className={HEAD}>
          <tr>
            <th scope="col" className={TH}>
              {t('flow')}
            </th>
            <th scope="col" className={TH}>
              {t('what')}
            </th>
            {TELLINGS.map(telling => (
              <th key={telling} scope="col" className={`${TH} text-end`}>
                {t(`telling.${telling}`)}
              </th>
            ))}
            <th scope="col" className={TH}>
              {t('origins')}
            </th>
            <th scope="col" className={`${TH} text-end`}>
              {t('people')}
            </th>
            <th scope="col" className={TH}>
              {t('when')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {flows.map(flow => {
            const key = keyOf(flow)
            return (
              <tr key={key} className={`relative ${key === chosen ? 'bg-mark text-on-mark' : 'hover:bg-sunken'}`}>
                <th scope="row" className={`${TD} min-w-44 text-start font-normal`}>
                  <button
                    type="button"
                    aria-pressed={key === chosen}
                    onClick={() => onChoose(key)}
                    className="text-start font-medium after:absolute after:inset-0"
                  >
                    {flow.fromName ?? <Nobody />} {flow.mutual ? '↔' : '→'} {flow.toName ?? <Nobody />}
                  </button>
                </th>
                <td className={`${TD} whitespace-nowrap`}>{types.label(flow)}</td>
                {TELLINGS.map(telling => (
                  <td key={telling} className={NUMBER}>
                    {flow.telling[telling] || '–'}
                  </td>
                ))}
                <td className={`${TD} whitespace-nowrap`}>
                  <OriginRange count={flow.origins} />
                </td>
                <td className={`${NUMBER} whitespace-nowrap`}>{flow.people ? inWords(flow.people) : '–'}</td>
                <td className={`${TD} whitespace-nowrap`}>{spanInWords(flow)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroller>
  )

  function Nobody() {
    return <span className="text-quiet italic">{t('nobody')}</span>
  }
}

/** "40", "24–99", "25 or more" as signs: ≥ and ≤. */
function inWords([least, best, most]: NonNullable<Flow['people']>): string {
  if (least !== null && most !== null) return least === most ? `${least}` : `${least}–${most}`
  if (least !== null) return `≥ ${least}`
  return most !== null ? `≤ ${most}` : best !== null ? `~ ${best}` : '–'
}

/** Zeros stand for what is open: "2024-00-00" is the year alone. */
const known = (date: string) => date.slice(0, 10).replace(/(-00)+$/, '')
function spanInWords({ first, last }: Flow): string {
  const [from, to] = [dayInWords(known(first)), dayInWords(known(last))]
  return from === to ? from : `${from} – ${to}`
}
