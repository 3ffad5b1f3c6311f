import { contentId } from '../../src/base/hash.js'
import type { Claim } from '../../src/model/claim.js'
import { type Document, document } from '../../src/model/document.js'
import type { Entry } from '../../src/model/ledger.js'
import type { EntityKind, Participant } from '../../src/model/mention.js'
import { type NamedMention, noLayers } from '../../src/model/reading.js'

/** Somebody in a text: the words must stand in it; where the fullest name differs, it is given. */
export function who(text: string, words: string, more: Partial<Participant> = {}): Participant {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  const kind: EntityKind = more.kind ?? 'organization'
  return { text: words, name: words, named: true, start, end: start + words.length, ...more, kind }
}

type ClaimFields = Partial<Omit<Claim, 'document' | 'quote'>> & { type: string; quote?: string }

/** A claim made by hand, as a reader would make it. */
export function handMade(doc: Document, fields: ClaimFields): Claim {
  const words = fields.quote ?? doc.text
  const start = doc.text.indexOf(words)
  const { id, title, publisher, published, url } = doc
  const content = {
    mode: null,
    symmetric: false,
    actor: [],
    recipient: [],
    origin: [],
    object: [],
    place: [],
    role: null,
    time: null,
    polarity: 'affirmed',
    realis: 'actual',
    hedge: 'none',
    probability: null,
    attribution: [],
    trigger: { start, end: start + 1 },
    confidence: 0.8,
    reader: 'test/1',
    ...fields,
    document: { id, title, publisher, published, url },
    quote: { text: words, start, end: start + words.length },
  } satisfies Omit<Claim, 'id'>
  return { ...content, id: contentId(content) }
}

/** A document with claims, as it is handed to a ledger. */
export function entry(doc: Document, claims: Claim[], mentions: NamedMention[] = []): Entry {
  return { document: doc, original: null, reading: { reader: 'test/1', layers: { ...noLayers(), mentions }, claims } }
}

/** A short dossier about invented groups: cooperation and conflict of the same two, told by two papers. */
export function dossier(): Entry[] {
  const first = document({
    text: 'The Northern Front gave the Coast League rifles in March 2019. The Harbour Cell, an affiliate of the Coast League, trained with the Northern Front.',
    title: 'Rifles for the league',
    publisher: 'Harbour Post',
    published: '2019-04-02',
  })
  const second = document({
    text: 'Fighters of the Coast League attacked the Northern Front (NF) on 3 May 2020, officials said.',
    title: 'Clash at the café',
    publisher: 'Inland Times',
    published: '2020-05-04',
  })
  const front = who(first.text, 'Northern Front')
  const league = who(first.text, 'Coast League')
  const cell = who(first.text, 'Harbour Cell')
  return [
    entry(first, [
      handMade(first, {
        type: 'aid',
        mode: 'arms',
        actor: [front],
        recipient: [league],
        quote: 'The Northern Front gave the Coast League rifles',
        time: { text: 'March 2019', edtf: '2019-03', basis: 'stated' },
      }),
      handMade(first, {
        type: 'affiliate',
        actor: [cell],
        recipient: [league],
        quote: 'an affiliate of the Coast League',
      }),
      handMade(first, {
        type: 'cooperate',
        mode: 'military',
        symmetric: true,
        actor: [cell],
        recipient: [front],
        quote: 'trained with the Northern Front',
      }),
    ]),
    entry(
      second,
      [
        handMade(second, {
          type: 'assault',
          actor: [who(second.text, 'Fighters of the Coast League', { kind: 'group', named: false })],
          recipient: [who(second.text, 'Northern Front')],
          quote: 'Fighters of the Coast League attacked the Northern Front',
          time: { text: '3 May 2020', edtf: '2020-05-03', basis: 'stated' },
          attribution: [{ name: 'officials', text: 'officials', kind: 'group', start: 78, end: 87 }],
        }),
      ],
      [{ ...who(second.text, 'NF'), name: 'Northern Front', named: true, entity: 0 }],
    ),
  ]
}
