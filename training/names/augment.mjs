// Makes more of the training text: names are exchanged for others of their class, and own sentences about conflict and
// politics are filled with names, because the sets are mostly reviews, e-mail and Wikipedia.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { knownSections } from '../../dist/model/known-names.js'
import { givenNames } from '../../dist/read/names/given.js'
import { language } from './examples.mjs'

const words = text =>
  text
    .replace(/([\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '$1 - ')
    .replace(/(['’]s?)(?=\s|$)/g, ' $1')
    .split(/\s+/)
    .filter(Boolean)
const title = text =>
  text
    .toLowerCase()
    .replace(/(^|[\s'(-])(\p{L})/gu, (_, a, b) => a + b.toUpperCase())
    .replace(/\b(Al|El|Ul|Ad|As|Ar|An)-/g, (_, a) => `${a.toLowerCase()}-`)
    .replace(/\b(Of|The|And|For|De|Del|La|Y|Bin|Ibn|Al)\b(?= )/g, w => w.toLowerCase())

/** Names by class: persons from the alias list, organisations from known.yaml and the alias list, places from the gazetteer. */
export function pools(data) {
  const people = []
  const companies = []
  const file = join(data, 'aliases.csv')
  if (existsSync(file))
    for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
      const fields = [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(m => m[1] ?? m[2])
      for (const name of fields.slice(2)) {
        if (/[\d"]/.test(name)) continue
        if (fields[1] === 'individual') {
          const [family, given] = name.split(/, */)
          if (given && /^\p{L}/u.test(given)) people.push(words(title(`${given} ${family}`)))
        } else if (fields[1] === 'entity' && name.length < 40 && !/\(/.test(name)) companies.push(words(title(name)))
      }
    }
  const known = []
  for (const section of knownSections(language))
    for (const [name, facts] of Object.entries(section.names))
      for (const form of [name, ...(facts?.aliases ?? [])]) known.push(words(form))
  const places = []
  for (const section of language['names/places'].sections) for (const form of section.words) places.push(words(form))
  for (const [name, facts] of Object.entries(language['names/countries'].states)) {
    places.push(words(name))
    if (facts.capital) places.push(words(facts.capital))
  }
  const given = givenNames(language)
    .flat()
    .filter(name => !/[-'’]/.test(name))
    .map(title)
  return { PER: people, GIVEN: given, ORG: known, COMPANY: companies, LOC: places }
}

const pick = (list, random) => list[Math.floor(random() * list.length)]

/** A person by full name (one in three made of a given name of any culture and another's family name), by the last part of it, or with a kunya in front. */
function person(pool, random) {
  const known = pick(pool.PER, random)
  const name = random() < 0.35 ? [pick(pool.GIVEN, random), ...known.slice(1)] : known
  const r = random()
  if (r < 0.3 && !/^[a-z]/.test(name.at(-1)) && name.at(-2) !== '-') return name.slice(-1)
  if (r < 0.42)
    return [
      'Abu',
      ...pick(pool.PER, random).slice(0, 1),
      ...(random() < 0.5 ? ['al', '-', `${pick(pool.LOC, random)[0]}i`] : []),
    ]
  return name
}

/** An organisation: a known one, a company, or one made of a head word and what it is of. */
function organization(pool, random) {
  const r = random()
  if (r < 0.45) return pick(pool.ORG, random)
  if (r < 0.6) return pick(pool.COMPANY.length ? pool.COMPANY : pool.ORG, random)
  if (r < 0.75) {
    const what = pick(
      [
        'National',
        'United',
        'Democratic',
        'Islamic',
        'Popular',
        'Revolutionary',
        'Free',
        'Patriotic',
        'People ’s',
        'Northern',
        'Southern',
        'Central',
        'Supreme',
        'Special',
        'Joint',
      ],
      random,
    )
    const of = pick(
      [
        'Liberation',
        'Salvation',
        'Resistance',
        'Defence',
        'Security',
        'Freedom',
        'Unity',
        'Reform',
        'Justice',
        'Labor',
        'Military',
        'Salvation',
      ],
      random,
    )
    const head = pick(
      [
        'Front',
        'Movement',
        'Army',
        'Party',
        'Council',
        'Forces',
        'Brigade',
        'Brigades',
        'Union',
        'Coalition',
        'Committee',
        'Alliance',
        'Congress',
        'Command',
        'Battalion',
        'Guard',
      ],
      random,
    )
    return [...what.split(' '), ...(random() < 0.7 ? [of] : []), head]
  }
  if (r < 0.85) {
    const head = pick(
      [
        'Ministry',
        'Bank',
        'University',
        'Army',
        'Party',
        'Front',
        'Directorate',
        'Council',
        'Soldiers',
        'Sons',
        'Brigades',
        'Union',
        'Movement',
        'Voice',
      ],
      random,
    )
    const of = pick(
      [
        'Defence',
        'Interior',
        'Justice',
        'Foreign Affairs',
        'Martyrs',
        'the Faithful',
        'God',
        'Workers',
        'Freedom',
        'Peace',
        'Islam',
        'the Revolution',
      ],
      random,
    )
    return [head, 'of', ...of.split(' ')]
  }
  const adjectives = Object.values(language['names/countries'].states).flatMap(s => s.adjectives ?? [])
  const head = pick(
    [
      'Interior Ministry',
      'Foreign Ministry',
      'Defense Ministry',
      'Army',
      'Air Force',
      'Red Crescent',
      'Human Rights Committee',
      'National Police',
      'Supreme Court',
      'Central Bank',
      'Football Association',
    ],
    random,
  )
  return [...pick(adjectives, random).split(' '), ...head.split(' ')]
}

/** A place: a known one, or one made of a generic word and a name, as the many villages that no list has. */
function place(pool, random) {
  const r = random()
  if (r < 0.75) return pick(pool.LOC, random)
  const own = pick(pool.PER, random)[0]
  if (r < 0.85)
    return [
      pick(
        [
          'Tal',
          'Deir',
          'Ain',
          'Kafr',
          'Wadi',
          'Jabal',
          'Khan',
          'Beit',
          'Umm',
          'Bir',
          'Fort',
          'Lake',
          'Mount',
          'Camp',
          'Port',
          'San',
          'Nova',
        ],
        random,
      ),
      own,
    ]
  if (r < 0.93) return ['al', '-', own]
  return [
    own,
    pick(
      [
        'Province',
        'District',
        'Valley',
        'River',
        'Governorate',
        'Airport',
        'Hills',
        'City',
        'County',
        'Bridge',
        'Crossing',
        'Dam',
        'Square',
        'Camp',
      ],
      random,
    ),
  ]
}

const MAKE = { PER: person, ORG: organization, LOC: place }

function fill(parts) {
  const out = { words: [], labels: [], document: 'made' }
  for (const { text, label } of parts)
    text.forEach((word, k) => {
      out.words.push(word)
      out.labels.push(label ? `${k ? 'I' : 'B'}-${label}` : 'O')
    })
  return out
}

/** `rate` copies of every sentence with names, each name exchanged for another with probability 0.7. */
export function augment(sentences, data, rate, random) {
  const pool = pools(data)
  if (!pool.PER.length) return []
  const out = []
  for (const { words: text, labels } of sentences) {
    if (labels.every(l => l === 'O')) continue
    for (let copy = 0; copy < rate; copy++) {
      const parts = []
      for (let i = 0; i < text.length; ) {
        if (labels[i][0] !== 'B') {
          parts.push({ text: [text[i]] })
          i++
          continue
        }
        const label = labels[i].slice(2)
        let end = i + 1
        while (end < text.length && labels[end] === `I-${label}`) end++
        parts.push({ label, text: random() < 0.7 ? MAKE[label](pool, random) : text.slice(i, end) })
        i = end
      }
      out.push(fill(parts))
    }
  }
  return out
}

/** Own sentences (templates.yaml), each filled `copies` times. */
export function templates(data, random) {
  const pool = pools(data)
  if (!pool.PER.length) return []
  const { copies, sentences } = parse(readFileSync(new URL('templates.yaml', import.meta.url), 'utf8'))
  const adjectives = Object.values(language['names/countries'].states).flatMap(s => s.adjectives ?? [])
  const out = []
  for (const sentence of sentences)
    for (let k = 0; k < copies; k++)
      out.push(
        fill(
          sentence.split(' ').map(word => {
            const label = /^(PER|ORG|LOC)$/.exec(word)?.[1]
            if (label) return { label, text: MAKE[label](pool, random) }
            if (word === 'NAT') return { text: pick(adjectives, random).split(' ') }
            return { text: [word] }
          }),
        ),
      )
  return out
}
