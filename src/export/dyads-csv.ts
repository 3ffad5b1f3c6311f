import { countedYear } from '../model/edtf.js'
import { claimDays } from '../model/related.js'
import { countedClaims } from './counted.js'
import { line } from './csv.js'
import { laneOf } from './graph/edges.js'
import { told } from './label.js'
import type { ExportSource } from './source.js'

interface Sum {
  claims: number
  cooperation: number
  conflict: number
  other: number
  goldsteinPlus: number
  goldsteinMinus: number
}

/**
 * Who does what to whom in which year, in CSV: a row for each pair, direction and year with numbers of claims and sums of scores. The
 * year is that of the event, or where none is told that of publication. Memory: one sum for each row.
 */
export async function* dyadsCsv(source: ExportSource): AsyncGenerator<string> {
  const sums = new Map<string, Sum>()
  for await (const { claim } of countedClaims(source)) {
    if (!told(claim)) continue
    const year = countedYear(claimDays(claim)) || ''
    const [lane, score] = [laneOf(claim, source), source.scheme.get(claim.type)?.score ?? 0]
    for (const { from, to } of source.pairs(claim)) {
      const key = `${from} ${to} ${year}`
      const sum = sums.get(key) ?? {
        claims: 0,
        cooperation: 0,
        conflict: 0,
        other: 0,
        goldsteinPlus: 0,
        goldsteinMinus: 0,
      }
      sum.claims++
      sum[lane]++
      sum[score > 0 ? 'goldsteinPlus' : 'goldsteinMinus'] += score
      sums.set(key, sum)
    }
  }
  const counts = ['claims', 'cooperation', 'conflict', 'other', 'goldstein_plus', 'goldstein_minus']
  yield line(['actor1_id', 'actor1', 'actor2_id', 'actor2', 'year', ...counts])
  for (const key of [...sums.keys()].sort()) {
    const [[from, to, year], sum] = [key.split(' '), sums.get(key)!]
    const numbers = [sum.claims, sum.cooperation, sum.conflict, sum.other, sum.goldsteinPlus, sum.goldsteinMinus]
    yield line([from, source.actor(from)?.name ?? from, to, source.actor(to)?.name ?? to, year, ...numbers])
  }
}
