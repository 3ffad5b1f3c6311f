import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import type { Claim } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import { type JudgementKind, judgement } from '../../src/model/judgement.js'
import type { Entry, Ledger } from '../../src/model/ledger.js'
import type { Participant } from '../../src/model/mention.js'
import { workspace } from '../../src/wiring/open-workspace.js'
import { packClaims, packWho, unpackClaims, unpackWho } from '../../src/wiring/relations/pack.js'
import { changeSince, pointOf } from '../../src/wiring/relations/redraw/change.js'
import { freshKept } from '../../src/wiring/relations/redraw/fresh.js'
import { packBasis, unpackBasis } from '../../src/wiring/relations/redraw/pack.js'
import { redraw } from '../../src/wiring/relations/redraw/redraw.js'
import { drawAll, type Relations, type Weighty } from '../../src/wiring/relations/relations.js'
import { anySections, joinSections } from '../../src/wiring/relations/sections.js'
import { basisBeside, recallRelations, rememberRelations } from '../../src/wiring/relations/store.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { entry, handMade, who } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const BODIES = ['Northern River Front', 'Coast League', 'Harbour Guard', 'NRF', 'Valley Council', 'New Rescue Fund']
const PHRASES = ['fighters of the Northern River Front', 'the river brigade', 'Coast League officers']
const PAPERS = ['Harbour Post', 'Inland Times', 'Coast League']
const SPEAKERS = ['Marta Oln', 'Harbour Guard', 'an officer of the Coast League', 'Inland Times']
const DEEDS = [
  ['aid', 'sent rifles to'],
  ['assault', 'attacked'],
  ['leave', 'walked out on'],
  ['part_of', 'is a branch of'],
  ['leads', 'is the head of'],
  ['same_as', 'is another name for'],
] as const

const below = (n: number) => fc.nat({ max: n - 1 })
const sentence = fc.record({
  from: below(BODIES.length + PHRASES.length),
  to: below(BODIES.length),
  // who is who changes seldom
  deed: fc.oneof({ weight: 8, arbitrary: below(3) }, { weight: 1, arbitrary: below(DEEDS.length) }),
  beside: below(BODIES.length),
  speaker: fc.option(below(SPEAKERS.length), { nil: null }),
  denied: fc.integer({ min: 0, max: 5 }),
  dated: fc.boolean(),
})
const report = fc.record({
  kind: fc.constant('report' as const),
  paper: below(PAPERS.length),
  day: below(24),
  sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }),
  /** Which of the documents before it is a newer version of. */
  replaces: fc.option(fc.nat(), { nil: null, freq: 6 }),
})
const step = fc.oneof(
  { weight: 5, arbitrary: report },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom<JudgementKind>(
        'accept',
        'reject',
        'reject',
        'withdraw_claim',
        'retract',
        'withdraw',
        'grade_claim',
        'watch',
        'same',
        'different',
      ),
      which: fc.nat(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), which: fc.nat(), other: below(BODIES.length) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A report with a number, in our own words. */
function entryOf(
  { paper, day, sentences }: typeof report extends fc.Arbitrary<infer T> ? T : never,
  number: number,
): Entry {
  const names = [...BODIES, ...PHRASES]
  const parts = sentences.map(({ from, to, deed, beside, speaker }) => {
    const said = speaker === null ? '' : `, ${SPEAKERS[speaker]} said`
    return `${names[from]} ${DEEDS[deed][1]} ${BODIES[to]} near the bridge, where ${BODIES[beside]} had a post${said}.`
  })
  const published = `2021-03-${String(day + 1).padStart(2, '0')}`
  const doc = document({ text: parts.join(' '), title: `Report ${number}`, publisher: PAPERS[paper], published })
  const claims = sentences.map(({ from, to, deed, speaker, denied, dated }, i): Claim => {
    const at = parts.slice(0, i).reduce((sum, part) => sum + part.length + 1, 0)
    const moved = (p: Participant): Participant => ({ ...p, start: p.start + at, end: p.end + at })
    const named = from < BODIES.length
    const speakers = speaker === null ? [] : [moved(who(parts[i], SPEAKERS[speaker], { kind: 'person' }))]
    return handMade(doc, {
      type: DEEDS[deed][0],
      actor: [moved(who(parts[i], names[from], named ? {} : { named, kind: 'group' }))],
      recipient: [moved(who(parts[i].slice(parts[i].indexOf(DEEDS[deed][1])), BODIES[to]))],
      polarity: denied === 0 ? 'denied' : 'affirmed',
      time: dated ? { text: published, edtf: published, basis: 'stated' } : null,
      attribution: speakers.map(({ name, text, kind, start, end }) => ({ name, text, kind, start, end })),
      quote: parts[i],
      trigger: { start: at, end: at + 1 },
    })
  })
  return entry(doc, claims)
}

/** Does one thing to a ledger. Whatever it is done to is one of what is there. */
async function take(ledger: Ledger, one: Step, number: number): Promise<void> {
  const documents = await ledger.lookUp({ prefix: '' })
  if (one.kind === 'report') {
    const replaces = one.replaces === null || !documents.length ? null : documents[one.replaces % documents.length]
    await ledger.keep({ ...entryOf(one, number), replaces })
    return
  }
  const claims: Claim[] = []
  for await (const { claim } of ledger.claims()) claims.push(claim)
  const made = (kind: JudgementKind, subject: string, object: string | null = null) =>
    judgement({ kind, subject, object, reason: `step ${number}`, author: 'tests', made: '2024-01-01T00:00:00Z' })
  const pick = <T>(list: readonly T[]) => list[one.which % list.length]
  const judgements = await ledger.judgements()
  if (one.kind === 'edit') {
    if (!claims.length) return
    const old = pick(claims)
    const name = BODIES[one.other]
    const edited = handMade(
      document({
        text: old.quote.text,
        title: old.document.title,
        publisher: old.document.publisher,
        published: old.document.published,
      }),
      {
        type: old.type,
        actor: [{ ...who(`${name} `, name) }],
        recipient: old.recipient,
        confidence: number / 1000,
      },
    )
    const claim = { ...edited, document: old.document, quote: old.quote }
    await ledger.edit(made('edit', old.id, claim.id), claim)
  } else if (one.kind === 'retract') {
    if (documents.length) await ledger.judge(made('retract', pick(documents)))
  } else if (one.kind === 'withdraw') {
    if (judgements.length) await ledger.judge(made('withdraw', pick(judgements).id))
  } else if (one.kind === 'same' || one.kind === 'different') {
    const other = BODIES[(one.which + 1) % BODIES.length].toLowerCase()
    await ledger.judge(made(one.kind, pick(BODIES).toLowerCase(), other))
  } else if (one.kind === 'watch') await ledger.judge(made('watch', 'actor x'))
  else if (claims.length) await ledger.judge(made(one.kind, pick(claims).id, one.kind === 'grade_claim' ? '2' : null))
}

const { data } = testWorkspace(':memory:')

/** Relations as they can be compared: propositions under the first claim of each. */
function comparable({ actors, ties, claims }: Relations) {
  const first = new Map<number, string>()
  for (const { claim, support } of claims) if (!first.has(support.proposition)) first.set(support.proposition, claim.id)
  return {
    actors: [...actors],
    ties,
    claims: claims.map(one => ({
      ...plain(one),
      support: { ...one.support, proposition: first.get(one.support.proposition) },
    })),
  }
}

function plain({ claim, recorded }: Weighty) {
  const { id, type, mode, symmetric, role, polarity, realis, hedge, document } = claim
  const { actor, recipient, origin, place, time, attribution } = claim
  return {
    claim: {
      id,
      type,
      mode,
      symmetric,
      role,
      polarity,
      realis,
      hedge,
      document,
      actor,
      recipient,
      origin,
      place,
      time,
      attribution,
    },
    recorded,
  }
}

/** What is kept of a drawing, as it comes out of its files. */
async function kept(
  at: Workspace,
  drawn: Awaited<ReturnType<typeof drawAll>>,
  who: Pick<Awaited<ReturnType<Workspace['who']>>, 'actors' | 'ties'>,
) {
  const sections = anySections(
    joinSections('mark', {
      ...packWho(who.actors.drawn, who.ties),
      ...packClaims(drawn.relations),
      ...packBasis(drawn.basis),
    }),
  )!
  return {
    point: await pointOf(at),
    claims: unpackClaims(sections),
    drawn: unpackWho(sections).drawn,
    basis: unpackBasis(sections),
  }
}

describe('relations that are drawn again after a change', () => {
  it('are those that are drawn in full', async () => {
    const counts = { again: 0, full: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(report, { minLength: 1, maxLength: 6 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (first, steps) => {
          const ledger = openSqliteLedger(':memory:')
          const at = workspace(ledger, data)
          for (const [i, one] of first.entries()) await take(ledger, one, i)
          let known = await kept(at, await drawAll(at), await at.who())
          for (const [i, one] of steps.entries()) {
            await take(ledger, one, first.length + i)
            const change = await changeSince(at, known.point)
            const again =
              change && (change.harmless ? 'same' : await redraw(at, known, change, Number.POSITIVE_INFINITY))
            const whole = workspace(ledger, data)
            const full = await drawAll(whole)
            if (again === 'same') {
              expect(comparable({ ...full.relations, claims: known.claims })).toEqual(comparable(full.relations))
              known = { ...known, point: await pointOf(at) }
            } else if (again) {
              expect(comparable(again.relations)).toEqual(comparable(full.relations))
              known = await kept(at, again, again.who)
            } else known = await kept(at, full, await whole.who())
            counts[again ? 'again' : 'full']++
          }
          await at.close()
        },
      ),
      { numRuns: Number(process.env.RELATA_RUNS ?? 6) },
    )
    expect(counts.again).toBeGreaterThan(0)
  }, 600_000)

  it('are kept in files, and taken from those of before', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'relata-redraw-')), 'drawn')
    const [first, ...rest] = fc.sample(report, { numRuns: 6, seed: 5 }).map(one => ({ ...one, replaces: null }))
    const ledger = openSqliteLedger(':memory:')
    const open = () => workspace({ ...ledger }, { ...data, drawn: file })
    for (const [i, one] of rest.entries()) await take(ledger, one, i)
    const at = open()
    const { relations, basis } = await drawAll(at)
    await rememberRelations(at, relations, 1, basis)
    await take(ledger, { ...first, paper: rest[0].paper }, 9)
    const bytes = readFileSync(basisBeside(file))
    // without what it takes to draw again, or with half of it, it has to be drawn in full
    for (const damaged of [bytes.subarray(0, -50), Buffer.alloc(0)]) {
      writeFileSync(basisBeside(file), damaged)
      expect(await freshKept(open(), Number.POSITIVE_INFINITY)).toBeNull()
    }
    writeFileSync(basisBeside(file), bytes)
    const later = open()
    expect(await recallRelations(later)).toBeNull()
    expect(await freshKept(later, Number.POSITIVE_INFINITY)).not.toBeNull()
    const again = (await recallRelations(open()))!
    expect(comparable(again)).toEqual(comparable((await drawAll(workspace(ledger, data))).relations))
    // and who is who is taken from there as well
    const [kept, anew] = [await open().who(), await workspace({ ...ledger }, data).who()]
    expect([kept.actors.list, kept.ties]).toEqual([anew.actors.list, anew.ties])

    // what bears on nothing leaves what was drawn as it is
    await take(ledger, { kind: 'watch', which: 0 }, 10)
    await take(ledger, { kind: 'accept', which: 3 }, 11)
    expect(await freshKept(open(), 0)).not.toBeNull()
    expect(comparable((await recallRelations(open()))!)).toEqual(comparable(again))
    // what would be much is drawn in full
    await take(ledger, { kind: 'reject', which: 3 }, 12)
    expect(await freshKept(open(), 0)).toBeNull()
    await ledger.close()
  })
})
