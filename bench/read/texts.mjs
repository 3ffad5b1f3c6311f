// The texts that reading is measured on: the samples as clean text, and documents made of sentences of our own. Many documents
// are made by drawing sentences from both, so that no two are the same; the draw is always the same one.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { acquire } from '../../dist/relata.js'

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))
const sentences = new URL('../sentences/sentences.txt', import.meta.url)
const SENTENCES_A_DOCUMENT = 12

export const countWords = text => text.match(/\S+/g)?.length ?? 0

/** The clean texts of files, by default of the samples. */
export async function textsOf(files = []) {
  const names = files.length
    ? files
    : readdirSync(samples)
        .filter(name => /\.(?:txt|md|html|eml)$/.test(name) && !/^readme/i.test(name))
        .map(name => samples + name)
  const texts = []
  for (const name of names) texts.push((await acquire(name, { language: 'en' })).document.text)
  return texts
}

/** `count` documents of sentences drawn from the texts and from our own sentences. */
export async function* drawn(count, files) {
  const pool = (await textsOf(files)).flatMap(text => text.split(/\n+|(?<=[.!?][”"]?) +(?=[\p{Lu}“"])/u))
  const own = files?.length ? [] : readFileSync(sentences, 'utf8').split('\n')
  pool.push(...own.filter(line => line && !line.startsWith(' ')))
  const random = generator(7)
  for (let n = 0; n < count; n++) {
    const chosen = Array.from({ length: SENTENCES_A_DOCUMENT }, () => pool[Math.floor(random() * pool.length)])
    yield chosen
      .map((sentence, i) => sentence + (i % 4 === 3 ? '\n\n' : ' '))
      .join('')
      .trim()
  }
}

/** Documents until they have so many words. */
export async function drawnWords(words, files) {
  const texts = []
  let sum = 0
  for await (const text of drawn(Number.POSITIVE_INFINITY, files)) {
    texts.push(text)
    sum += countWords(text)
    if (sum >= words) return texts
  }
}

/** A multiplicative congruential generator (Park & Miller 1988): the same numbers every time. */
function generator(seed) {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
