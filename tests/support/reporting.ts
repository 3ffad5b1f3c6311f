import fc from 'fast-check'
import type { Claim } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import type { Entry } from '../../src/model/ledger.js'
import { entry, handMade, who } from './claims.js'

const BODIES = ['Northern Front', 'Coast League', 'Harbour Guard']
const PAPERS = ['Harbour Post', 'Inland Times', 'Radio Valley']
const SPEAKERS = ['Marta Oln', 'Hew Darrow']
/** What may be told of two: type, mode, verb. */
const DEEDS = [
  ['aid', 'arms', 'sent rifles to'],
  ['aid', 'money', 'gave money to'],
  ['assault', 'clash', 'attacked the camp of'],
  ['accuse', null, 'accused the leaders of'],
  ['cooperate', 'military', 'patrolled the river with'],
  ['ally', null, 'allied itself in public with'],
  ['defect', null, 'lost a company of men to'],
] as const

/** A report of some sentences about invented bodies, each told by the paper or by a speaker. */
export interface Told {
  readonly paper: number
  readonly day: string
  readonly sentences: readonly {
    readonly from: number
    readonly to: number
    readonly deed: number
    readonly speaker: number | null
    readonly realis: Claim['realis']
    readonly hedge: Claim['hedge']
    readonly dated: boolean
  }[]
}

const below = (n: number) => fc.nat({ max: n - 1 })

/** Reports of some days in two years. */
export const reports: fc.Arbitrary<Told[]> = fc.array(
  fc.record({
    paper: below(PAPERS.length),
    day: fc.tuple(below(2), below(12), below(28)).map(([y, m, d]) => [2020 + y, two(m + 1), two(d + 1)].join('-')),
    sentences: fc.array(
      fc
        .record({
          from: below(BODIES.length),
          to: below(BODIES.length),
          deed: below(DEEDS.length),
          speaker: fc.option(below(SPEAKERS.length), { nil: null }),
          realis: fc.constantFrom<Claim['realis']>('actual', 'actual', 'actual', 'intended'),
          hedge: fc.constantFrom<Claim['hedge']>('none', 'none', 'alleged'),
          dated: fc.boolean(),
        })
        .filter(({ from, to }) => from !== to),
      { minLength: 3, maxLength: 6 },
    ),
  }),
  { minLength: 2, maxLength: 5 },
)

/** What a ledger is handed of a report; `number` tells reports with the same words apart. */
export function entryOf({ paper, day, sentences }: Told, number: number): Entry {
  const parts = sentences.map(({ from, to, deed, speaker }) => {
    const said = speaker === null ? '' : `, ${SPEAKERS[speaker]} said`
    return `${BODIES[from]} ${DEEDS[deed][2]} ${BODIES[to]} near the old harbour bridge${said}.`
  })
  const doc = document({
    text: parts.join(' '),
    title: `Report ${number}`,
    publisher: PAPERS[paper],
    published: day,
  })
  const claims = sentences.map(({ from, to, deed, speaker, realis, hedge, dated }, i): Claim => {
    const [type, mode] = DEEDS[deed]
    const [a, b] = [who(parts[i], BODIES[from]), who(parts[i], BODIES[to])]
    const at = parts.slice(0, i).reduce((sum, part) => sum + part.length + 1, 0)
    const moved = <T extends { start: number; end: number }>(p: T): T => ({
      ...p,
      start: p.start + at,
      end: p.end + at,
    })
    const speakers = speaker === null ? [] : [moved(who(parts[i], SPEAKERS[speaker], { kind: 'person' }))]
    return handMade(doc, {
      ...{ type, mode, realis, hedge },
      symmetric: type === 'cooperate' || type === 'ally',
      actor: [moved(a)],
      recipient: [moved(b)],
      time: dated ? { text: day, edtf: day, basis: 'stated' } : null,
      attribution: speakers.map(({ name, text, kind, start, end }) => ({ name, text, kind, start, end })),
      quote: parts[i],
      trigger: { start: at, end: at + 1 },
    })
  })
  return entry(doc, claims)
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
