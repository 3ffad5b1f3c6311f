import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Count } from './count.ts'

const HALF = 15

/** Cooperation up, conflict down, as on a pair's time line; what is neither as a point on the line. Leads to the pair. */
export function Cell({ count, most, href, about }: { count: Count; most: number; href: string; about: string }) {
  const { t } = useTranslation(['matrix', 'claim', 'common'])
  const { cooperation, conflict, other } = count
  // by the root, so that few claims are still seen beside many
  const height = (n: number) => (n ? Math.max(3, HALF * Math.sqrt(n / most)) : 0)
  const label = t('cell', { about, cooperation, conflict, other })
  return (
    <Link
      href={href}
      title={label}
      className="flex h-11 min-w-9 items-center justify-center gap-1 px-1 hover:bg-sunken"
    >
      <svg aria-hidden width="16" height={2 * HALF + 2} viewBox={`0 0 16 ${2 * HALF + 2}`}>
        <line x1="0" x2="16" y1={HALF + 1} y2={HALF + 1} stroke="var(--strong-line)" />
        <rect
          x="2"
          width="12"
          y={HALF + 1 - height(cooperation)}
          height={height(cooperation)}
          fill="var(--cooperation)"
        />
        <rect x="2" width="12" y={HALF + 1} height={height(conflict)} fill="var(--conflict)" />
        {conflict ? (
          <path
            d={`M2 ${HALF + 4}h12M2 ${HALF + 8}h12M2 ${HALF + 12}h12`}
            stroke="var(--raised)"
            strokeWidth="1"
            clipPath={`inset(0 0 ${HALF - height(conflict)}px 0)`}
          />
        ) : null}
        {other ? <circle cx="8" cy={HALF + 1} r="3" fill="var(--other)" stroke="var(--raised)" /> : null}
      </svg>
      <span className="sr-only">{label}</span>
      <span aria-hidden className="text-xs leading-tight tabular-nums">
        {cooperation ? <span className="block text-cooperation">{cooperation}</span> : null}
        {conflict ? <span className="block text-conflict">{conflict}</span> : null}
        {other ? <span className="block text-other">{other}</span> : null}
      </span>
    </Link>
  )
}
