import type { MatrixBody } from '../../../src/show/api/views-contract.ts'

/** Claims of a year. */
export interface Year {
  readonly year: number
  readonly cooperation: number
  readonly conflict: number
}

/** More would be thinner than a finger can aim at. */
const MOST = 80

/** Claims year by year without gaps, the latest years where there are very many; what has no year is left out. */
export function yearsOf(cells: MatrixBody['cells']): Year[] {
  const sums = new Map<number, { cooperation: number; conflict: number }>()
  for (const { year, cooperation, conflict } of cells) {
    if (!year) continue
    const sum = sums.get(year) ?? { cooperation: 0, conflict: 0 }
    sums.set(year, { cooperation: sum.cooperation + cooperation, conflict: sum.conflict + conflict })
  }
  if (!sums.size) return []
  const last = Math.max(...sums.keys())
  const first = Math.max(Math.min(...sums.keys()), last - MOST + 1)
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    ...(sums.get(first + i) ?? { cooperation: 0, conflict: 0 }),
  }))
}

/** The stretch of years that a view is narrowed to (EDTF), as indices; all where it is not. */
export function yearsIn(during: string | undefined, years: readonly Year[]): [number, number] {
  const [from = '', to = from] = (during ?? '').split('/')
  const index = (text: string, otherwise: number) => {
    const at = Number(/^\d{4}/.exec(text)?.[0]) - years[0].year
    return Number.isNaN(at) ? otherwise : Math.min(years.length - 1, Math.max(0, at))
  }
  return [index(from, 0), index(to, years.length - 1)]
}
