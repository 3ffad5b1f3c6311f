import { document } from '../../../src/model/document.js'
import { judgement } from '../../../src/model/judgement.js'
import type { Entry } from '../../../src/model/ledger.js'
import { exportSource } from '../../../src/wiring/exporting.js'
import { dossier, entry, handMade, who } from '../../support/claims.js'
import { testWorkspace } from '../../support/workspace.js'

const HOSTILE = 'The "Reed & Sons" <b>Brigade</b> pledged allegiance to =HYPERLINK("x") \u0007 in 2018.'

/** What exports stumble over: markup, formulas, control characters; denials, plans, ties, intervals, no dates, retracted reports. */
export function difficult(): Entry[] {
  const text = document({
    text: `Ana Rell, a member of the Northern Front since 2015, is the sister of Omar Dal. Omar Dal left the Coast League between 2016 and 2017. The Northern Front denied that it attacked the Coast League. The Coast League plans to attack the Northern Front in February 2021. Miners marched. The Harbour Cell shelled the Northern Front. ${HOSTILE}`,
    title: 'Who is who: =1+1 & <more>',
    publisher: 'Harbour "Post"',
    published: '2020-06-01T10:00:00Z',
    url: 'https://harbour.example.org/who?a=1&b=2',
  })
  const taken = document({
    text: 'The Coast League attacked the Northern Front at a school.',
    publisher: 'Inland Times',
    published: null,
  })
  const [front, league] = [who(text.text, 'Northern Front'), who(text.text, 'Coast League')]
  const ana = who(text.text, 'Ana Rell', { kind: 'person' })
  const omar = who(text.text, 'Omar Dal', { kind: 'person' })
  const time = (words: string, edtf: string) => ({ text: words, edtf, basis: 'stated' as const })
  return [
    entry(text, [
      handMade(text, {
        type: 'member',
        actor: [ana],
        recipient: [front],
        role: 'spokeswoman',
        time: time('since 2015', '2015/..'),
        quote: 'Ana Rell, a member of the Northern Front since 2015',
      }),
      handMade(text, {
        type: 'kin',
        symmetric: true,
        actor: [ana],
        recipient: [omar],
        role: 'sister',
        quote: 'is the sister of Omar Dal',
      }),
      handMade(text, {
        type: 'leave',
        actor: [omar],
        origin: [league],
        time: time('between 2016 and 2017', '2016/2017'),
        quote: 'Omar Dal left the Coast League between 2016 and 2017',
      }),
      handMade(text, {
        type: 'assault',
        polarity: 'denied',
        actor: [front],
        recipient: [league],
        attribution: [{ name: 'Northern Front', text: 'Northern Front', kind: 'organization', start: 0, end: 14 }],
        quote: 'The Northern Front denied that it attacked the Coast League',
      }),
      handMade(text, {
        type: 'assault',
        realis: 'intended',
        actor: [league],
        recipient: [front],
        time: time('February 2021', '2021-02'),
        quote: 'The Coast League plans to attack the Northern Front in February 2021',
      }),
      handMade(text, {
        type: 'protest',
        mode: 'demo',
        actor: [who(text.text, 'Miners', { kind: 'group', named: false })],
        quote: 'Miners marched',
      }),
      handMade(text, {
        type: 'assault',
        mode: 'heavy-weapons',
        actor: [who(text.text, 'Harbour Cell')],
        recipient: [front],
        quote: 'The Harbour Cell shelled the Northern Front',
      }),
      handMade(text, {
        type: 'pledge',
        actor: [who(text.text, '"Reed & Sons" <b>Brigade</b>')],
        recipient: [who(text.text, '=HYPERLINK("x") \u0007', { kind: 'person' })],
        time: time('in 2018', '2018'),
        quote: HOSTILE,
      }),
    ]),
    entry(taken, [
      handMade(taken, {
        type: 'assault',
        actor: [who(taken.text, 'Coast League')],
        recipient: [who(taken.text, 'Northern Front')],
      }),
    ]),
  ]
}

/** A ledger with the dossier, the difficult document, a report that was taken back and a graded claim. */
export async function difficultWorkspace() {
  const workspace = testWorkspace(':memory:')
  const entries = [...dossier(), ...difficult()]
  for (const each of entries) await workspace.ledger.keep(each)
  const made = '2024-02-01T10:00:00.000Z'
  const said = { reason: 'two papers', author: 'Dana', made }
  await workspace.ledger.judge(judgement({ kind: 'retract', subject: entries[3].document.id, object: null, ...said }))
  const [aid] = entries[0].reading.claims
  await workspace.ledger.judge(judgement({ kind: 'grade_claim', subject: aid.id, object: '2', ...said }))
  return workspace
}

export const difficultSource = async () => exportSource(await difficultWorkspace())

/** All of a text that comes piece by piece. */
export async function whole(text: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const piece of text) all += piece
  return all
}
