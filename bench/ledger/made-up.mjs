// Made-up reporting of any size, the same each time: actors and words that are used as unevenly as in real texts (Zipf's law,
// exponent 1), sentences of many forms, days of events and of publication over fifteen years.
import { hash } from 'node:crypto'
import { document } from '../../dist/model/document.js'
import { noLayers } from '../../dist/model/reading.js'

/** Claims in a document. */
export const A_DOCUMENT = 20

/** Numbers below 1 that are the same each time (mulberry32). */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'sh',
  't',
  'tr',
  'v',
  'z',
]
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou']
const CODAS = ['', 'l', 'n', 'r', 's', 'm', 'd', 'k', 'sh', 'rn']
const BODIES = [
  'Front',
  'League',
  'Guard',
  'Army',
  'Council',
  'Brigade',
  'Party',
  'Committee',
  'Authority',
  'Union',
  'Movement',
]
const BODIES_OF = [
  'Liberation',
  'National',
  'Revolutionary',
  'United',
  'Northern',
  'Coast',
  'River',
  'Popular',
  'Workers',
  'Free',
]
/** Types of claims with how often they come, in thousandths. */
const TYPES = [
  ...[
    ['assault', 200],
    ['accuse', 130],
    ['consult', 120],
    ['aid', 90],
    ['cooperate', 90],
    ['ally', 60],
    ['request', 60],
  ],
  ...[
    ['threaten', 50],
    ['reject', 50],
    ['agree', 40],
    ['support', 40],
    ['sanction', 20],
    ['part_of', 20],
    ['member', 27],
    ['same_as', 3],
  ],
]
const VERBS = {
  assault: ['attacked', 'shelled', 'ambushed', 'raided'],
  accuse: ['accused', 'blamed', 'denounced'],
  consult: ['met', 'received envoys of', 'spoke with'],
  aid: ['sent rifles to', 'gave money to', 'trained men of'],
  cooperate: ['worked with', 'patrolled with', 'joined'],
  ally: ['allied itself with', 'made a pact with'],
  request: ['asked for help from', 'demanded concessions of'],
  threaten: ['threatened', 'warned'],
  reject: ['rejected the terms of', 'turned down'],
  agree: ['reached an agreement with', 'signed a truce with'],
  support: ['praised', 'backed'],
  sanction: ['imposed sanctions on'],
  part_of: ['is part of'],
  member: ['is a member of'],
  same_as: ['is another name for'],
}
const PUBLISHERS = ['Harbour Post', 'Inland Times', 'The Coast Herald', 'Radio Valley', 'Northern Wire', 'Daily Ledger']

/** Something of which the k-th of n comes 1/k as often as the first. */
function zipf(n, random) {
  const sums = new Float64Array(n)
  for (let k = 0, sum = 0; k < n; k++) sums[k] = sum += 1 / (k + 1)
  return () => {
    const at = random() * sums[n - 1]
    let [low, high] = [0, n - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Reports by their number, in order; `random` numbers for questions are another sequence. */
export function reporting({ actors, seed = 1 }) {
  const random = generator(seed)
  const below = n => Math.floor(random() * n)
  const one = list => list[below(list.length)]
  const syllable = () => one(ONSETS) + one(NUCLEI) + one(CODAS)
  const word = () => Array.from({ length: 1 + below(3) }, syllable).join('')
  const capital = text => text[0].toUpperCase() + text.slice(1)
  const vocabulary = [...new Set(Array.from({ length: 30_000 }, word))]
  const names = new Map()
  while (names.size < actors) {
    const kind = below(10) < 4 ? 'person' : 'organization'
    const made =
      kind === 'person'
        ? `${capital(syllable() + syllable())} ${capital(word() + syllable())}`
        : `${capital(word() + syllable())} ${below(2) ? `${one(BODIES_OF)} ` : ''}${one(BODIES)}`
    if (!names.has(made)) names.set(made, kind)
  }
  const list = [...names].map(([name, kind]) => ({ name, kind }))
  const [someone, someWord] = [zipf(actors, random), zipf(vocabulary.length, random)]
  const typeOf = () => {
    let at = below(1000)
    return TYPES.find(([, share]) => (at -= share) < 0)[0]
  }
  const filler = () => Array.from({ length: 5 + below(8) }, () => vocabulary[someWord()]).join(' ')
  const two = n => String(n).padStart(2, '0')
  const day = () => `${2010 + below(15)}-${two(1 + below(12))}-${two(1 + below(28))}`

  function sentence() {
    const a = list[someone()]
    let b = list[someone()]
    while (b === a) b = list[someone()]
    const type = typeOf()
    // a name is another one's in pairs: names that were joined at random would all be one actor in the end
    if (type === 'same_as') {
      const at = list.indexOf(a)
      b = list[at % 2 ? at - 1 : Math.min(at + 1, actors - 1)]
    }
    const place = below(10) < 3 ? capital(vocabulary[someWord()]) : null
    const forms = [
      `${a.name} ${one(VERBS[type])} ${b.name}${place ? ` in ${place}` : ''}, ${filler()}.`,
      `Near ${filler()}, ${a.name} ${one(VERBS[type])} ${b.name}${place ? ` at ${place}` : ''}.`,
      `${capital(filler())}: ${a.name} ${one(VERBS[type])} ${b.name}${place ? ` around ${place}` : ''} ${filler()}.`,
    ]
    return { a, b, type, place, text: one(forms) }
  }

  /** What is said of when, as EDTF. */
  function time(published) {
    const kind = below(10)
    if (kind < 4) return { text: published, edtf: published, basis: 'stated' }
    if (kind < 6) return { text: 'that month', edtf: published.slice(0, 7), basis: 'stated' }
    if (kind < 7) return { text: 'that year', edtf: String(Number(published.slice(0, 4)) - below(3)), basis: 'stated' }
    if (kind < 8)
      return {
        text: 'since',
        edtf: `${Number(published.slice(0, 4)) - 1}-${two(1 + below(12))}/${published}`,
        basis: 'stated',
      }
    return null
  }

  /** The report with a number: a document with its reading. */
  function report(number) {
    const sentences = Array.from({ length: A_DOCUMENT }, sentence)
    const text = sentences.map(s => s.text).join(' ')
    const published = day()
    const title = `${capital(filler())} (${number})`
    const doc = document({ text, title, publisher: one(PUBLISHERS), published })
    const about = { id: doc.id, title, publisher: doc.publisher, published, url: null }
    const mentions = []
    let at = 0
    const claims = sentences.map(({ a, b, type, place, text: words }, i) => {
      const start = at
      at += words.length + 1
      const party = ({ name, kind }) => {
        const begin = text.indexOf(name, start)
        const span = { text: name, name, named: true, kind, start: begin, end: begin + name.length }
        mentions.push({ ...span, entity: mentions.length })
        return span
      }
      const content = {
        document: about,
        type,
        mode: null,
        symmetric: ['cooperate', 'consult', 'ally', 'same_as'].includes(type),
        actor: [party(a)],
        recipient: [party(b)],
        origin: [],
        object: [],
        place: place ? [party({ name: place, kind: 'place' })] : [],
        role: null,
        time: time(published),
        polarity: below(20) ? 'affirmed' : 'denied',
        realis: below(8) ? 'actual' : 'intended',
        hedge: below(8) ? 'none' : 'reported',
        probability: null,
        attribution: [],
        quote: { text: words, start, end: start + words.length },
        trigger: { start, end: start + 3 },
        confidence: Math.round(random() * 100) / 100,
        reader: 'bench/1',
      }
      return { id: hash('sha256', `${doc.id} ${i}`).slice(0, 32), ...content }
    })
    return {
      document: doc,
      original: null,
      reading: { reader: 'bench/1', layers: { ...noLayers(), mentions }, claims },
    }
  }
  return {
    report,
    names: list,
    vocabulary,
    someone: () => list[someone()].name,
    someWord: () => vocabulary[someWord()],
    below,
  }
}
