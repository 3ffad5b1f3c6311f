// Which of the claims that were read from a document a careful reader took from it too (gold files: {"claims": [{type, mode,
// actor: [[accepted names] …], recipient, origin, place, object, quote, symmetric, optional, alternatives}]}).

const FAMILIES = [
  ['agree', 'consult', 'support', 'concede'],
  ['cooperate', 'aid', 'retreat'],
  ['request', 'accuse', 'reject', 'threaten', 'rival'],
  ['protest', 'sanction', 'mobilize', 'coerce', 'assault'],
  ['join', 'pledge', 'defect'],
  ['leave', 'split'],
  ['member', 'leads', 'part_of', 'affiliate'],
]
const familyOf = new Map(FAMILIES.flatMap((types, i) => types.map(type => [type, i])))
const ROLES = { actor: 1, recipient: 1, origin: 0.5 }

const plain = text =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]s\b/g, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:the|a|an|its|his|her|their) )+/, '')
const words = text => plain(text).split(' ').filter(Boolean)
const spellings = party => [party.name, party.text].filter(Boolean)

/** The share of words that two names have in common (Jaccard 1912). */
function jaccard(x, y) {
  const [left, right] = [new Set(words(x)), new Set(words(y))]
  const both = [...left].filter(word => right.has(word)).length
  return both / (left.size + right.size - both || 1)
}

/** 1 for the same name, 0.5 where half of all words are shared and it is no other party's name, else 0. */
function likeness(accepted, party, others) {
  const heard = spellings(party).map(plain).filter(Boolean)
  const right = new Set(accepted.map(plain))
  if (heard.some(name => right.has(name))) return 1
  const another = heard.some(name => others.has(name))
  const near = () => heard.some(x => accepted.some(y => jaccard(x, y) >= 0.5))
  return !another && near() ? 0.5 : 0
}

/** F1 of the best one-to-one pairing in one role; null where neither side names anybody. */
function roleScore(gold, read, others) {
  if (!gold.length && !read.length) return null
  if (!gold.length || !read.length) return 0
  const pairs = gold
    .flatMap((g, i) => read.map((p, j) => [likeness(g, p, others(g)), i, j]))
    .sort((a, b) => b[0] - a[0])
  const [usedGold, usedRead] = [new Set(), new Set()]
  let sum = 0
  for (const [value, i, j] of pairs) {
    if (!value || usedGold.has(i) || usedRead.has(j)) continue
    usedGold.add(i)
    usedRead.add(j)
    sum += value
  }
  return (2 * sum) / (gold.length + read.length)
}

/** A coded claim in every way in which it may be told: its alternatives, and without a direction in either order or as one side. */
function* tellings(coded) {
  for (const way of [{}, ...(coded.alternatives ?? [])]) {
    const told = { ...coded, ...way }
    yield told
    if (!told.symmetric) continue
    const { actor: one = [], recipient: other = [] } = told
    yield { ...told, actor: other, recipient: one }
    yield { ...told, actor: one.concat(other), recipient: [] }
  }
}

/** From 0 to 1: how far a claim is the gold claim, by its type (half for one of the same family) and its parties. */
function pairScore(gold, claim, span, others) {
  const { quote } = claim
  if (!span) return 0
  const overlap = Math.min(quote.end, span[1]) - Math.max(quote.start, span[0])
  if (overlap <= 0 || overlap < Math.min(quote.end - quote.start, span[1] - span[0]) / 2) return 0
  let best = 0
  for (const r of tellings(gold)) {
    const family = familyOf.get(r.type)
    const type = r.type === claim.type ? 1 : family !== undefined && family === familyOf.get(claim.type) ? 0.5 : 0
    if (!type) continue
    const aside = new Set([...(r.place ?? []), ...(r.object ?? [])].map(plain))
    let [sum, weight] = [0, 0]
    for (const [role, w] of Object.entries(ROLES)) {
      const free = role === 'recipient' && !(r.recipient ?? []).length
      const said = claim[role].filter(p => !(free && spellings(p).some(s => aside.has(plain(s)))))
      const value = roleScore(r[role] ?? [], said, others)
      if (value === null) continue
      sum += w * value
      weight += w
    }
    if (weight) best = Math.max(best, (type * sum) / weight)
  }
  return best
}

/** Where a quote stands in a text, whatever white space lies between its words. */
function whereabouts(quote, text) {
  const pattern = quote
    .trim()
    .split(/\s+/)
    .map(w => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const found = new RegExp(pattern).exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}

/** "League fighters" belong to the League: a tie that an unnamed party's own words say is neither a finding nor a fault. */
function tellsItself(claim) {
  if (!['member', 'part_of'].includes(claim.type) || claim.actor[0]?.kind === 'person') return false
  const [whole, part] = [words(claim.recipient[0]?.name), words(claim.actor[0]?.text)]
  return (
    whole.length > 0 &&
    part.length > whole.length &&
    part.length <= whole.length + 3 &&
    whole.every(w => part.includes(w))
  )
}

/**
 * The best one-to-one pairing of the claims read with those coded. `found`: for each claim read the share of a coded claim that
 * it is worth, from 0 to 1; null where it counts neither way: gold has it as optional, it tells again what another claim tells,
 * or its own words say it. `hit`: for each coded claim (by its position) that was met, how far it was.
 */
export function paired(gold, text, claims) {
  const places = gold.claims.map(g => whereabouts(g.quote, text))
  const parties = gold.claims.flatMap(g =>
    [...(g.actor ?? []), ...(g.recipient ?? []), ...(g.origin ?? [])].map(p => p.map(plain)),
  )
  const others = accepted => {
    const mine = new Set(accepted.map(plain))
    return new Set(parties.filter(p => !p.some(s => mine.has(s))).flat())
  }
  const pairs = gold.claims.flatMap((g, i) =>
    claims.flatMap((claim, j) => {
      const value = pairScore(g, claim, places[i], others)
      const tie = g.mode && g.mode === claim.mode ? 0.02 : 0
      return value < 0.25 ? [] : [{ rank: (g.optional ? 0 : 10) + value + tie, value, i, j }]
    }),
  )
  pairs.sort((a, b) => b.rank - a.rank)
  const hit = new Map()
  const found = claims.map(() => 0)
  const used = new Set()
  for (const { value, i, j } of pairs) {
    if (hit.has(i) || used.has(j)) continue
    hit.set(i, value)
    used.add(j)
    found[j] = gold.claims[i].optional ? null : value
  }
  for (const { value, i, j } of pairs) if (!used.has(j) && value >= 0.75 && hit.get(i) >= 0.75) found[j] = null
  claims.forEach((claim, j) => {
    if (!used.has(j) && tellsItself(claim)) found[j] = null
  })
  return { found, hit }
}

/** For each claim read what it is worth; see `paired`. */
export const worth = (gold, text, claims) => paired(gold, text, claims).found
