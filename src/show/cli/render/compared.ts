import type { Claim } from '../../../model/claim.js'
import type { Compared, Proposed } from '../../../relata.js'
import { headline, oneLine } from '../claim-text.js'
import type { colours } from '../colours.js'

/** Counts over all compared documents. */
export interface Sums {
  documents: number
  same: number
  otherwise: number
  onlyOurs: number
  onlyTheirs: number
  waiting: number
  known: number
}

export function noSums(): Sums {
  return { documents: 0, same: 0, otherwise: 0, onlyOurs: 0, onlyTheirs: 0, waiting: 0, known: 0 }
}

/** Adds a document to the counts. */
export function summed(
  sums: Sums,
  { same, otherwise, onlyOurs, onlyTheirs }: Compared,
  proposed: Proposed | null,
): void {
  sums.documents++
  sums.same += same.length
  sums.otherwise += otherwise.length
  sums.onlyOurs += onlyOurs.length
  sums.onlyTheirs += onlyTheirs.length
  sums.waiting += proposed?.waiting ?? 0
  sums.known += proposed?.known ?? 0
}

/** A document with what its two readers do not read alike: `+` the other alone, `-` what is kept alone, `~` otherwise. */
export function comparedText(compared: Compared, c: ReturnType<typeof colours>): string {
  const { title, document, same, otherwise, onlyOurs, onlyTheirs } = compared
  const claim = (sign: string, { quote, ...rest }: Claim) => [
    `  ${sign} ${headline({ quote, ...rest })}`,
    c.dim(`      "${oneLine(quote.text)}"`),
  ]
  const lines = [
    `${c.bold(title ?? document)}  ${c.dim(document.slice(0, 12))}  ${same.length} alike`,
    ...onlyTheirs.flatMap(one => claim(c.green('+'), one)),
    ...onlyOurs.flatMap(one => claim(c.red('-'), one)),
    ...otherwise.flatMap(({ ours, theirs, fields }) => [
      `  ${c.yellow('~')} ${fields.join(', ')}`,
      `      kept:  ${headline(ours)}`,
      `      other: ${headline(theirs)}`,
      c.dim(`      "${oneLine(theirs.quote.text)}"`),
    ]),
  ]
  return `${lines.join('\n')}\n\n`
}

/** What came of it all. */
export async function sumsText(sums: Sums, reader: string, dry: boolean): Promise<string> {
  const { agreement } = await (await import('../../../relata.js')).comparing()
  const { documents, same, otherwise, onlyOurs, onlyTheirs, waiting, known } = sums
  const share = agreement(sums)
  const counts = `${same} claim${same === 1 ? '' : 's'} alike, ${otherwise} otherwise, ${onlyOurs} only kept, ${onlyTheirs} only by ${reader || 'the other'}`
  const queue = dry
    ? 'Nothing was put into the review queue.'
    : `${waiting} differences wait in the review queue (relata proposals)${known ? `; ${known} had been proposed before` : ''}.`
  const agreed = share === null ? '' : ` Agreement ${(share * 100).toFixed(0)} % (F1).`
  return `${documents} document${documents === 1 ? '' : 's'}: ${counts}.${agreed}\n${queue}\n`
}
