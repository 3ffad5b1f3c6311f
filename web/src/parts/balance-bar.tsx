import { useTranslation } from 'react-i18next'
import { number } from '../lib/numbers.ts'
/** Two-sided bar around a middle line: conflict to the left, cooperation to the right, each with its number. `most`: the longest side on the page. */
export function BalanceBar({ cooperation, conflict, most }: { cooperation: number; conflict: number; most: number }) {
  const { t } = useTranslation('claim')
  const share = (n: number) => `${(100 * n) / Math.max(1, most)}%`
  return (
    <div
      className="flex items-center text-xs tabular-nums"
      role="img"
      aria-label={t('balance', { conflict, cooperation })}
    >
      <div className="flex flex-1 items-center justify-end gap-1.5">
        <span className={conflict ? 'text-conflict' : 'text-quiet'}>{conflict ? number(conflict) : '–'}</span>
        <div className="flex w-3/4 justify-end">
          <div
            className="h-3 rounded-s-sm bg-conflict bg-[repeating-linear-gradient(135deg,transparent_0_3px,rgb(255_255_255/.35)_3px_5px)]"
            style={{ width: share(conflict) }}
          />
        </div>
      </div>
      <div className="mx-px h-5 w-px bg-strong-line" />
      <div className="flex flex-1 items-center gap-1.5">
        <div className="flex w-3/4">
          <div className="h-3 rounded-e-sm bg-cooperation" style={{ width: share(cooperation) }} />
        </div>
        <span className={cooperation ? 'text-cooperation' : 'text-quiet'}>
          {cooperation ? number(cooperation) : '–'}
        </span>
      </div>
    </div>
  )
}
