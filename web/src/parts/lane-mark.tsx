import { type Lane, laneInWords } from '../lib/lanes.ts'

const PATHS: Record<Lane, string> = {
  cooperation: 'M6 1 11.5 11H.5Z',
  conflict: 'M6 11 .5 1h11Z',
  other: 'M6 .5 11.5 6 6 11.5.5 6Z',
}
const COLOURS: Record<Lane, string> = {
  cooperation: 'text-cooperation',
  conflict: 'text-conflict',
  other: 'text-other',
}

/** The sign of a lane: cooperation points up, conflict down, as on the pair's time line. `hollow`: not stated as a plain fact. */
export function LaneMark({ lane, hollow = false, size = 12 }: { lane: Lane; hollow?: boolean; size?: number }) {
  return (
    <svg
      role="img"
      aria-label={laneInWords(lane)}
      viewBox="-1 -1 14 14"
      width={size}
      height={size}
      className={`shrink-0 ${COLOURS[lane]}`}
    >
      <path
        d={PATHS[lane]}
        fill={hollow ? 'var(--raised)' : 'currentColor'}
        stroke="currentColor"
        strokeWidth={1.6}
        strokeDasharray={hollow ? '2.4 1.8' : undefined}
        strokeLinejoin="round"
      />
    </svg>
  )
}
