// Reads labelled texts and says which of the claims that were read from them are right.
//
// One text a line (" // " is a paragraph's end), then its claims, each on a line of its own that begins with two spaces:
//
//     [? ]TYPE|TYPE[?] ACTOR + ACTOR > RECIPIENT + RECIPIENT [< ORIGIN]
//
// "-" stands for nobody, a|b for either of two readings of one party, ~a for a party that may be left out (a town that is also
// the place, an owner who is only implied). A claim with a question mark may be read or not. The lines of bench/sentences, with
// modes, details behind " ; " and speakers behind " @ ", are read too. A text without claims says "none".
import { readFileSync } from 'node:fs'

/** @returns {{text: string, claims: object[]}[]} */
export function labelled(url) {
  const items = []
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    if (!line.trim()) continue
    if (!line.startsWith('  ')) items.push({ text: line.replaceAll(' // ', '\n\n'), claims: [] })
    else if (line.trim() !== 'none') items.at(-1).claims.push(expectation(line.trim()))
  }
  return items
}

function expectation(line) {
  const roles = line.split(' @ ')[0].split(' ; ')[0].trim()
  const found = /^(\? )?([a-z_|]+)(?:\/[a-z-]+)?(\?)? (.+?) >(?: (.*?))?(?: < (.+))?$/.exec(roles)
  if (!found) throw new Error(`not a claim: ${line}`)
  const [, may, types, question, actor, recipient, origin] = found
  const list = text =>
    !text || text === '-'
      ? []
      : text.split(' + ').map(party => {
          const optional = party.startsWith('~')
          const names = party.replace(/^~/, '').split('|')
          return { names: names.filter(n => n !== '-'), optional: optional || names.includes('-') }
        })
  return {
    types: types.split('|'),
    optional: Boolean(may || question),
    actor: list(actor).filter(p => p.names.length),
    recipient: list(recipient).filter(p => p.names.length),
    origin: list(origin),
    // a tie or an event whose other side the label leaves open with "~-"
    open: { actor: actor?.trim() === '~-', recipient: recipient?.trim() === '~-' },
  }
}

const plain = text =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:the|a|an|its|his|her|their) )+/, '')
/** Whole words within words; "Alba" also stands for "Alban". */
const within = (a, b) =>
  a.length > 0 && (` ${b} `.includes(` ${a} `) || (a.length > 3 && /^\S+$/.test(a) && ` ${b} `.includes(` ${a}n `)))
const same = (wanted, found) =>
  wanted.names.some(w => [found.name, found.text].some(f => within(plain(w), plain(f)) || within(plain(f), plain(w))))

/** Whether the parties of one role are those that are wanted: none missing, none that nobody wanted. */
function fits(wanted, found, open) {
  return (
    wanted.every(w => w.optional || found.some(f => same(w, f))) &&
    (open || found.every(f => wanted.some(w => same(w, f))))
  )
}

function hasParties(wanted, claim) {
  // where nobody is acted upon, a town or a thing in that place is neither right nor wrong
  const nobody = wanted.recipient.every(p => p.optional)
  const told = list =>
    nobody
      ? list.filter(p => wanted.recipient.some(w => same(w, p)) || (p.kind !== 'place' && p.kind !== 'other'))
      : list
  const sides = (actor, recipient) =>
    fits(wanted.actor, actor, wanted.open.actor) && fits(wanted.recipient, told(recipient), wanted.open.recipient)
  const both = [...claim.actor, ...claim.recipient]
  const straight = sides(claim.actor, claim.recipient)
  const turned =
    claim.symmetric &&
    (sides(claim.recipient, claim.actor) || fits([...wanted.actor, ...wanted.recipient], both, false))
  // whom somebody left may also stand as the other side
  const left =
    (wanted.origin.length > 0 || claim.origin.length > 0) &&
    fits(wanted.actor, claim.actor) &&
    fits([...wanted.origin, ...wanted.recipient], [...claim.origin, ...claim.recipient])
  return left || ((straight || turned) && fits(wanted.origin, claim.origin, wanted.origin.length === 0))
}

/** Types between which careful readers differ over one and the same event (the quad classes of PLOVER, and kinds of belonging). */
const SISTERS = [
  ['agree', 'consult', 'support', 'concede'],
  ['cooperate', 'aid', 'retreat', 'concede'],
  ['request', 'accuse', 'reject', 'threaten'],
  ['protest', 'sanction', 'coerce', 'assault', 'mobilize'],
  ['join', 'defect', 'pledge', 'leave', 'split'],
  ['member', 'leads', 'part_of', 'affiliate', 'control', 'appoint'],
]
const isSister = (types, type) => SISTERS.some(list => list.includes(type) && types.some(t => list.includes(t)))

/**
 * For each claim: 1 right in type and all parties, 0 not, 0.5 right but for a sister type, over which readers differ, null
 * where it counts neither way: what may be read or not, and what tells once more a claim that was found already.
 */
export function judge(expected, claims) {
  const used = new Set()
  const verdicts = claims.map(() => 0)
  for (const optional of [false, true])
    expected.forEach((wanted, i) => {
      if (wanted.optional !== optional) return
      claims.forEach((claim, j) => {
        if (verdicts[j] !== 0 || !wanted.types.includes(claim.type) || !hasParties(wanted, claim)) return
        verdicts[j] = optional || used.has(i) ? null : 1
        if (!optional) used.add(i)
      })
    })
  claims.forEach((claim, j) => {
    if (verdicts[j] === 0 && expected.some(w => isSister(w.types, claim.type) && hasParties(w, claim)))
      verdicts[j] = 0.5
  })
  return { verdicts, found: used.size, expected: expected.filter(w => !w.optional).length }
}
