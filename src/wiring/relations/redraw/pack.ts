import type { Support } from '../../../analyse/support.js'
import type { Sections } from '../sections.js'
import { type Basis, type BasisRow, DIGITS } from './basis.js'

/** Gives each of equal texts the same number. */
class Texts {
  readonly list: string[] = []
  readonly #numbers = new Map<string, number>()

  of(text: string): number {
    let number = this.#numbers.get(text)
    if (number === undefined) this.#numbers.set(text, (number = this.list.push(text) - 1))
    return number
  }
}

type Parts = Record<string, Buffer | Int32Array | string>
const [COUNTS, EVIDENT, LONG] = [1, 2, 4]
/** Numbers of a row: how it stands, its content's order, its things, its own support. */
const WIDTH = 7

/** The basis of relations, for being kept. */
export function packBasis({ rows, pairs, told, over, publishers }: Basis): Parts {
  const [texts, things] = [new Texts(), new Texts()]
  const numbers = new Int32Array(rows.length * WIDTH)
  const content = Buffer.alloc(rows.length * DIGITS, '0', 'latin1')
  const keys: number[] = []
  for (const [i, row] of rows.entries()) {
    const { counts, evident, long, order, own } = row
    const flags = Number(counts) * COUNTS + Number(evident) * EVIDENT + Number(long) * LONG
    const support = own ? [own.proposition, own.origin, own.surely ?? -1, texts.of(own.source)] : [-1, -1, -1, -1]
    numbers.set([flags, order, things.of(row.things.join('\n')), ...support], i * WIDTH)
    content.write(row.content, i * DIGITS, 'latin1')
    keys.push(row.keys.length)
    for (const key of row.keys) keys.push(texts.of(key))
  }
  const names: number[] = []
  for (const set of told.values()) {
    names.push(set.size)
    for (const name of set) names.push(texts.of(name))
  }
  return {
    basisRows: numbers,
    basisContent: content,
    basisKeys: Int32Array.from(keys),
    basisPairs: pairs,
    basisTold: Int32Array.from(names),
    basisTexts: JSON.stringify([texts.list, things.list, [...told.keys()], [...over], [...publishers]]),
  }
}

/** The basis that was packed. */
export function unpackBasis(sections: Sections): Basis {
  const [texts, things, documents, over, publishers] = JSON.parse(sections.text('basisTexts')) as [
    string[],
    string[],
    string[],
    [string, string[]][],
    string[],
  ]
  const numbers = sections.numbers('basisRows')
  const content = sections.bytes('basisContent').toString('latin1')
  const lists = things.map(list => (list ? list.split('\n') : []))
  const keys = reader(sections.numbers('basisKeys'), texts)
  const rows = Array.from({ length: numbers.length / WIDTH }, (_, i): BasisRow => {
    const [flags, order, thing, proposition, origin, surely, source] = numbers.subarray(i * WIDTH, (i + 1) * WIDTH)
    const own: Support | null =
      source < 0 ? null : { proposition, origin, surely: surely < 0 ? null : surely, source: texts[source] }
    return {
      counts: (flags & COUNTS) !== 0,
      evident: (flags & EVIDENT) !== 0,
      long: (flags & LONG) !== 0,
      // numbers of the file have a sign
      order: order >>> 0,
      content: own ? content.slice(i * DIGITS, (i + 1) * DIGITS) : '',
      things: lists[thing],
      keys: keys(),
      own,
    }
  })
  const names = reader(sections.numbers('basisTold'), texts)
  return {
    rows,
    pairs: sections.numbers('basisPairs'),
    told: new Map(documents.map(id => [id, new Set(names())])),
    over: new Map(over),
    publishers: new Set(publishers),
  }
}

/** Reads lists of texts one after the other: of each its length, then the numbers of its texts. */
function reader(numbers: Int32Array, texts: readonly string[]): () => string[] {
  let at = 0
  return () => {
    const list: string[] = []
    const end = at + 1 + numbers[at]
    for (at++; at < end; at++) list.push(texts[numbers[at]])
    return list
  }
}
