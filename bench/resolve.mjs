// Suggestions over ledgers of 10,000, 30,000 and 100,000 actors with generated names: how long they take, on one core, and how many of
// the actors that were written in two ways are found. Names are made of given names and of invented surnames and bodies; a fifth of the
// actors also goes by another transcription, order, title, acronym or slip of the pen; homonyms and sisters arise by chance.
// usage: node bench/resolve.mjs [N…]        after `npm run build`
import { readFileSync } from 'node:fs'
import { INSTALLATION } from '../dist/base/installation.js'
import { nameData } from '../dist/resolve/match/data.js'
import { suggest } from '../dist/resolve/suggest/suggest.js'
import { weights } from '../dist/resolve/suggest/weights.js'

const json = name => JSON.parse(readFileSync(new URL(`dist/data/${name}.json`, INSTALLATION), 'utf8'))
const [resolve, language] = [json('resolve'), json('en')]
const data = nameData(resolve, language)
const given = [...data.given.keys()].filter(n => n.length > 3)
const SYLLABLES =
  'ba da fa ga ha ja ka la ma na ra sa ta wa za be de ke le me ne re se te bi di ki li mi ni ri si ti bo do ko lo mo no ro so to ku lu mu nu ru su tu shar khal dor mar zan tel gor bek vin pol'.split(
    ' ',
  )
const ENDS = 'n r s l m ri ni vic ev ov ian i o son a di ez'.split(' ')
const BODIES = 'Brigade,Movement,Front,Party,Union,Council,Battalion,Army,League,Foundation,Company,Committee'.split(
  ',',
)
const FOREIGN = { Movement: 'Harakat', Party: 'Hizb', Brigade: 'Liwa', Front: 'Jabhat', Army: 'Jaysh' }

function generator(seed) {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = n => Math.floor(random() * n)
  return { below, pick: list => list[below(list.length)], chance: p => random() < p }
}

const capital = word => word[0].toUpperCase() + word.slice(1)

/** N actors, a fifth of which bear a second name; `twin` says of an id whose other name it is. */
function population(n) {
  const { below, pick, chance } = generator(n)
  const word = () => capital(Array.from({ length: 2 + below(2) }, () => pick(SYLLABLES)).join('') + pick(ENDS))
  // As in life, some surnames are much more common than others.
  const surnames = Array.from({ length: Math.ceil(n / 4) }, word)
  const surname = () => surnames[Math.floor(surnames.length * (below(1000) / 1000) ** 2)]
  const slip = name => {
    const at = 1 + below(name.length - 2)
    return name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
  }
  const spelt = name =>
    name
      .replace(/i(?=[a-z])/, 'ee')
      .replace(/k/, 'q')
      .replace(/u/, 'ou')
      .replace(/sh/, 'ch')
      .replace(/y$/, 'i')
  const actors = []
  const twin = new Map()
  const company = new Map()
  const add = (name, kind, friends) => {
    const id = String(actors.length)
    actors.push({ id, name, kind, named: true, aliases: [], uses: 1, documents: 1 })
    company.set(id, friends)
    return id
  }
  while (actors.length < n) {
    const person = chance(0.6)
    const parts = person ? [capital(pick(given)), surname()] : [word(), pick(BODIES)]
    if (person && chance(0.3)) parts.splice(1, 0, capital(pick(given)))
    if (!person && chance(0.5)) parts.unshift(word())
    const friends = Array.from({ length: 1 + below(5) }, () => `f${below(n)}`)
    const id = add(parts.join(' '), person ? 'person' : 'organization', friends)
    if (!chance(0.2)) continue
    const [first, ...rest] = parts
    const last = parts.at(-1)
    const ways = person
      ? [
          () => `${first[0]}. ${rest.join(' ')}`,
          () => `${last}, ${parts.slice(0, -1).join(' ')}`,
          () => `Dr. ${spelt(parts.join(' '))}`,
          () => `${first} ${slip(last)}`,
          () => spelt(parts.join(' ')),
        ]
      : [
          () => (FOREIGN[last] ? `${FOREIGN[last]} ${parts.slice(0, -1).join(' ')}` : `The ${spelt(parts.join(' '))}`),
          () => slip(parts.join(' ')),
          () => spelt(parts.join(' ')),
        ]
    const other = pick(ways)()
    if (other === parts.join(' ')) continue
    const same = friends.map(f => (chance(0.6) ? f : `f${below(n)}`))
    twin.set(add(other, person ? 'person' : 'organization', same), id)
  }
  return { actors, twin, company }
}

const none = new Set()
const sizes = process.argv.slice(2).map(Number)
for (const n of sizes.length ? sizes : [10_000, 30_000, 100_000]) {
  const { actors, twin, company } = population(n)
  const documents = new Map(actors.map(a => [a.id, new Set([`d${a.id}`])]))
  const profile = id => ({
    documents: documents.get(id) ?? none,
    company: new Map((company.get(id) ?? []).map(f => [f, 1])),
    related: none,
    roles: none,
    places: none,
    years: null,
  })
  const profiles = new Map(actors.map(a => [a.id, profile(a.id)]))
  const empty = profile('')
  const before = process.cpuUsage()
  const start = Date.now()
  const { list } = suggest(
    { actors, profile: id => profiles.get(id) ?? empty, different: [] },
    0.5,
    data,
    weights(resolve),
  )
  const used = process.cpuUsage(before)
  const seconds = (used.user + used.system) / 1e6
  const right = line =>
    list.filter(s => s.score >= line && (twin.get(s.a.id) === s.b.id || twin.get(s.b.id) === s.a.id)).length
  const at = line => {
    const all = list.filter(s => s.score >= line).length
    return `from ${line}: precision ${((100 * right(line)) / (all || 1)).toFixed(1)}, recall ${((100 * right(line)) / twin.size).toFixed(1)}`
  }
  console.log(
    `${n} actors: ${seconds.toFixed(1)} s of processor time (${((Date.now() - start) / 1000).toFixed(1)} s by the clock), ${((1e6 * seconds) / n).toFixed(0)} us an actor, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB; ${[0.5, 0.9, 0.99].map(at).join('; ')}`,
  )
}
