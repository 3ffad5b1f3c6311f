// Pairs of texts with a known overlap, made from texts by cutting, rewriting, reordering and appending, and from facts that are
// told in several ways. The overlap is the share of the shorter text's words that were taken over as they are.
import { readFileSync } from 'node:fs'

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const count = text => (text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).length
const sentencesOf = text => text.replace(/\s+/g, ' ').match(/[^.!?]+[.!?]+["”]?\s*/g) ?? [text]
const NAMES = {
  A: ['Karst Brigade', 'Sons of the Delta', 'Tarn Column', 'Free Orchard Movement'],
  B: ['Harbour League', 'Velm Guard', 'Assembly of the Steppe', 'River Union'],
  P: ['Lomna', 'Oster', 'Bel Harra', 'Tessik'],
  Q: ['Darin Vole', 'Samir Okken', 'Ilse Brandow', 'Jorun Tal'],
  R: ['Petra Lunt', 'Hamid Serro', 'Olek Marn', 'Nadia Quist'],
  N: ['six', 'nine', '11', '14'],
  M: ['23', '31', '40', '52'],
  D: ['Monday', 'Tuesday', 'Friday', 'Sunday'],
}

/** The facts of facts.txt: for each the ways in which it is told. */
export function facts(file = new URL('facts.txt', import.meta.url)) {
  const lines = readFileSync(file, 'utf8').split('\n')
  const blocks = lines
    .filter(l => !l.startsWith('#'))
    .join('\n')
    .split(/\n\s*\n/)
  return blocks.map(b => b.trim().split('\n')).filter(b => b.length > 1)
}

/** @returns {{ kind: string, a: string, b: string, overlap: number }[]} `size` pairs, the kinds in turn */
export function pairs(size, seed, told = facts()) {
  const next = random(seed)
  const pick = list => list[Math.floor(next() * list.length)]
  const shuffled = list =>
    list
      .map(x => [next(), x])
      .sort((x, y) => x[0] - y[0])
      .map(([, x]) => x)
  const world = () => Object.fromEntries(Object.entries(NAMES).map(([key, list]) => [key, pick(list)]))
  const filled = (text, names) => text.replace(/\{(\w)\}/g, (_, key) => names[key])
  const vocabulary = [
    ...new Set(
      told
        .flat()
        .join(' ')
        .match(/\b[a-z]{4,}\b/g),
    ),
  ]
  /** A story: one way of telling for each fact, and the ways that were taken. */
  const story = names => {
    const ways = told.map(ways => Math.floor(next() * ways.length))
    return { ways, sentences: told.map((list, i) => filled(list[ways[i]], names)) }
  }
  /** The same event in words of its own: for each fact another way of telling. */
  const otherwise = ({ ways }, names) =>
    told.map((list, i) => filled(list[(ways[i] + 1 + Math.floor(next() * (list.length - 1))) % list.length], names))
  const paragraphs = list => list.reduce((text, s, i) => `${text}${i === 0 ? '' : i % 3 ? ' ' : '\n\n'}${s}`, '')
  const kinds = {
    cut() {
      const names = world()
      const whole = story(names)
      const first = Math.floor(next() * 4)
      const kept = whole.sentences.slice(first, first + 3 + Math.floor(next() * 6))
      const mine = otherwise(whole, names).filter(() => next() < 0.4)
      return made(paragraphs(whole.sentences), paragraphs([...kept, ...mine]), kept)
    },
    rewrite() {
      const names = world()
      const whole = story(names)
      const every = 5 + Math.floor(next() * 12)
      const text = paragraphs(whole.sentences)
      let [at, changed] = [0, 0]
      const rewritten = text.replace(/[\p{L}\p{N}]+/gu, word => {
        if (++at % every || /^\p{Lu}/u.test(word)) return word
        changed++
        const act = next()
        return act < 0.25 ? '' : act < 0.5 ? `${word} ${pick(vocabulary)}` : pick(vocabulary)
      })
      return { a: text, b: rewritten, overlap: 1 - changed / at }
    },
    reorder() {
      const names = world()
      const whole = story(names)
      const kept = shuffled(whole.sentences).slice(0, 4 + Math.floor(next() * 9))
      return made(paragraphs(whole.sentences), paragraphs(kept), kept)
    },
    append() {
      const names = world()
      const short = story(names).sentences.slice(0, 3 + Math.floor(next() * 5))
      const own = shuffled(
        story(world()).sentences.map(s =>
          s
            .split(/(?<=,) /)
            .reverse()
            .join(' '),
        ),
      )
      // what was added tells other things in other words: only what the short one lacks
      const more = own.slice(0, 4).filter(s => !short.some(t => shared(s, t)))
      return made(paragraphs(short), paragraphs([...short, ...more]), short)
    },
    mixture() {
      const names = world()
      const whole = story(names)
      const share = next()
      const other = otherwise(whole, names)
      const taken = whole.sentences.map(() => next() < share)
      const kept = whole.sentences.filter((_, i) => taken[i])
      return made(
        paragraphs(whole.sentences),
        paragraphs(whole.sentences.map((s, i) => (taken[i] ? s : other[i]))),
        kept,
      )
    },
    sameEvent() {
      const names = world()
      const whole = story(names)
      return { a: paragraphs(whole.sentences), b: paragraphs(shuffled(otherwise(whole, names))), overlap: 0 }
    },
    sameEventWithQuote() {
      const names = world()
      const whole = story(names)
      const [quoted, ...others] = shuffled(whole.sentences.map((_, i) => i))
      const kept = [whole.sentences[quoted]]
      const other = otherwise(whole, names)
      return made(paragraphs(whole.sentences), paragraphs([...kept, ...others.map(i => other[i])]), kept)
    },
  }
  const shared = (s, t) => s.split(' ').slice(0, 4).join(' ') === t.split(' ').slice(0, 4).join(' ')
  const made = (a, b, kept) => ({ a, b, overlap: Math.min(1, count(kept.join(' ')) / Math.min(count(a), count(b))) })
  const names = Object.keys(kinds)
  return Array.from({ length: size }, (_, i) => ({
    kind: names[i % names.length],
    ...kinds[names[i % names.length]](),
  }))
}

/** Pairs made of whole texts (samples, pages): cut, reordered, rewritten, and two different ones. */
export function pairsOf(texts, size, seed) {
  const next = random(seed)
  const pick = list => list[Math.floor(next() * list.length)]
  const vocabulary = [...new Set(texts.join(' ').match(/\b[a-z]{4,}\b/g))]
  return Array.from({ length: size }, (_, i) => {
    const text = pick(texts)
    const sentences = sentencesOf(text)
    if (i % 4 === 3) {
      const other = pick(texts.filter(t => t !== text))
      return { kind: 'twoTexts', a: text, b: other, overlap: null }
    }
    const share = 0.25 + next() * 0.75
    const kept = sentences.filter(() => next() < share)
    const filler = sentencesOf(pick(texts.filter(t => t !== text))).slice(0, Math.floor(next() * sentences.length))
    const order =
      i % 4 === 1
        ? kept
            .map(s => [next(), s])
            .sort((x, y) => x[0] - y[0])
            .map(([, s]) => s)
        : kept
    const b = [...order, ...filler].join('')
    if (i % 4 === 2) {
      let [at, changed] = [0, 0]
      const rewritten = b.replace(/\b[a-z]{3,}\b/g, word => {
        if (++at % 8) return word
        changed++
        return pick(vocabulary)
      })
      const whole = count(kept.join('')) * (1 - changed / Math.max(1, count(b)))
      return {
        kind: 'rewrittenText',
        a: text,
        b: rewritten,
        overlap: Math.min(1, whole / Math.min(count(text), count(b))),
      }
    }
    const overlap = Math.min(1, count(kept.join('')) / Math.min(count(text), count(b)))
    return { kind: i % 4 === 1 ? 'reorderedText' : 'cutText', a: text, b, overlap }
  }).filter(p => p.a && p.b)
}
