import type { EntityKind } from '../../model/mention.js'
import type { Tokens } from '../annotation.js'
import type { Constructions } from './constructions.js'
import type { Run } from './runs.js'
import { FORM, type WordFacts } from './word-facts.js'

/** A name that a construction tells: its words (half-open) and its kind. */
export interface Pattern extends Run {
  readonly kind: EntityKind
}

const HYPHEN = /^[-‐‑–]$/
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/i
const NUMBER = /^\d{1,5}(?:[-/]\d{1,4})?$/
const OF = /^(?:of|for|against)$/

/**
 * Names that constructions tell in a sentence (half-open range of tokens), left to right. `isKnown` says whether a token
 * is in a name that is known anyway.
 */
export function patterns(
  tokens: Tokens,
  first: number,
  last: number,
  lists: Constructions,
  facts: readonly WordFacts[],
  isKnown: (token: number) => boolean,
): Pattern[] {
  const found: Pattern[] = []
  const { text } = tokens
  const lower = (i: number) => (i >= first && i < last ? facts[i].lower : '')
  const capital = (i: number) => i >= first && i < last && facts[i].capital
  /** The end of the capitalised words from `i`, with hyphens and, where `small` allows, small words between them. */
  const runEnd = (i: number, small?: ReadonlySet<string>): number => {
    let end = i
    for (let k = i; k < last && k < i + 12; k++) {
      if (capital(k)) {
        end = k + 1
        continue
      }
      const joins = HYPHEN.test(text[k]) && (k === end || small?.has(lower(k - 1)))
      if (!joins && !(small?.has(lower(k)) && k < end + 3) && text[k] !== "'" && text[k] !== '’') break
    }
    return end
  }
  /** How many words from `i` are an opening of a list: one, two or none. */
  const opening = (list: ReadonlySet<string>, i: number): number =>
    list.has(lower(i)) ? 1 : lists.pairs.has(lower(i)) && list.has(`${lower(i)} ${lower(i + 1)}`) ? 2 : 0
  /** Where the capitalised words that end at `i` begin, over "'s" after people ("Farmers' Union"). */
  const runStart = (i: number): number => {
    let start = i
    for (let k = i - 1; k >= first && k > i - 8; k--) {
      if (capital(k)) start = k
      else if (HYPHEN.test(text[k]) && k === start - 1 && capital(k - 1)) continue
      else if (/^['’]s?$/.test(text[k]) && k === start - 1 && lists.members.has(lower(k - 1)) && capital(k - 1))
        continue
      else break
    }
    return start
  }
  const rules = [
    openedBody,
    ofBody,
    membersBody,
    joinedBody,
    numberedBody,
    numberedUnit,
    openedUnit,
    unitWithNumber,
    event,
    paper,
    ship,
    designation,
    thing,
    calledBody,
    colour,
  ]
  for (let i = first; i < last; i++) {
    if (!facts[i].capital && facts[i].form !== FORM.digits) continue
    let best: Pattern | undefined
    for (const rule of rules) {
      const pattern = rule(i)
      if (pattern && (!best || pattern.last > best.last)) best = pattern
    }
    if (!best) continue
    found.push(best)
    i = best.last - 1
  }
  return found

  /** "Jaysh al-Wadi", "Minera del Sur", "Forces Démocratiques du Kivu". */
  function openedBody(i: number): Pattern | undefined {
    // "Tehreek-e-Insaf" may be one word.
    const hyphen = lower(i).search(/[-‐]/)
    const opener = hyphen < 0 ? lower(i) : lower(i).slice(0, hyphen)
    if (!lists.openers.has(opener) || !capital(i)) return undefined
    const end = runEnd(i, lists.particles)
    if (end - i < 2 && hyphen < 0) return undefined
    const foreign = text.slice(i + 1, end).some(w => lists.particles.has(w))
    return lists.foreign.has(opener) && !foreign ? undefined : { first: i, last: end, kind: 'organization' }
  }

  /** "Committee for the Defence of Liberties", "Ministry of Finance and Planning", "Patriotic Front for Renewal". */
  function ofBody(i: number): Pattern | undefined {
    if (!capital(i) || (capital(i - 1) && !lists.openings.has(lower(i - 1)))) return undefined
    const head = headFrom(i)
    if (head < 0 || !OF.test(lower(head + 1))) return undefined
    let end = afterOf(head + 2)
    if (end < 0) return undefined
    if (lists.joining.has(lower(head)) || lower(head + 1) === 'for') end = fields(end)
    // "Committee for the Defence of Liberties"
    if (OF.test(lower(end)) && lower(end) === 'of') {
      const more = afterOf(end + 1)
      if (more > 0) end = more
    }
    return { first: i, last: end, kind: 'organization' }
  }

  /** The head noun that ends the capitalised words from `i`, or -1. */
  function headFrom(i: number): number {
    const end = runEnd(i)
    const head = lower(end - 1)
    return lists.heads.has(head) || (i > first && lists.bearers.has(head)) ? end - 1 : -1
  }

  /** The end of "(the) Defence", -1 where no capitalised word follows. */
  function afterOf(i: number): number {
    const at = /^(?:the|all|its)$/.test(lower(i)) ? i + 1 : i
    return capital(at) ? runEnd(at) : -1
  }

  /** The end of further fields: ", Science and Sport". */
  function fields(end: number): number {
    let at = end
    for (let k = end; k < last; ) {
      const comma = text[k] === ','
      const and = lower(k) === 'and' || text[k] === '&'
      if (!comma && !and) break
      if (!capital(k + 1) || isKnown(k + 1)) break
      const next = runEnd(k + 1)
      if (comma) {
        // A comma joins fields only where "and" closes the list.
        if (!/^(?:and|,|&)$/.test(lower(next))) break
        k = next
        continue
      }
      at = next
      break
    }
    return at
  }

  /** "Kachar People's Party", "Students' Association". */
  function membersBody(i: number): Pattern | undefined {
    if (!lists.members.has(lower(i)) || !/^['’]s?$/.test(text[i + 1] ?? '') || !capital(i + 2)) return undefined
    const end = runEnd(i + 2)
    return lists.heads.has(lower(end - 1)) ? { first: runStart(i), last: end, kind: 'organization' } : undefined
  }

  /** "92nd Brigade", "27th Mountain Infantry Brigade", "First Marine Division". */
  function numberedUnit(i: number): Pattern | undefined {
    if (!ORDINAL.test(text[i]) && !(lists.ordinals.has(lower(i)) && capital(i))) return undefined
    if (!capital(i + 1)) return undefined
    const end = runEnd(i + 1)
    for (let k = end - 1; k > i; k--) if (lists.units.has(lower(k))) return { first: i, last: k + 1, kind: 'unit' }
    return undefined
  }

  /** "Unit 404", "Task Force Heron". */
  function openedUnit(i: number): Pattern | undefined {
    const size = opening(lists.unitOpeners, i)
    // "Regimental Combat Team 5", "Combined Joint Task Force Heron": two words leave no doubt of what goes before them
    if (!size || !capital(i) || (capital(i - 1) && size === 1)) return undefined
    const next = i + size
    if (NUMBER.test(text[next] ?? '')) return { first: runStart(i), last: numberEnd(next), kind: 'unit' }
    return size === 2 && capital(next) ? { first: runStart(i), last: runEnd(next), kind: 'unit' } : undefined
  }

  /** The end of a number that may have two parts: "2-7". */
  function numberEnd(i: number): number {
    return HYPHEN.test(text[i + 1] ?? '') && NUMBER.test(text[i + 2] ?? '') ? i + 3 : i + 1
  }

  /** "Light Infantry Division 66". */
  function unitWithNumber(i: number): Pattern | undefined {
    if (!capital(i) || capital(i - 1)) return undefined
    const end = runEnd(i)
    if (end - i < 2 || !lists.unitOpeners.has(lower(end - 1)) || !/^\d{1,5}$/.test(text[end] ?? '')) return undefined
    return { first: i, last: numberEnd(end), kind: 'unit' }
  }

  /** "the 17 November group", "the 9/11 Commission", "the Group of 77". */
  function numberedBody(i: number): Pattern | undefined {
    if (lower(i - 1) === 'the' && capital(i) && lists.heads.has(lower(i)) && lower(i + 1) === 'of')
      return /^\d{1,3}$/.test(text[i + 2] ?? '') && !/^\p{Ll}+s$/u.test(text[i + 3] ?? '')
        ? { first: i, last: i + 3, kind: 'organization' }
        : undefined
    if (!/^\d/.test(text[i]) || lower(i - 1) !== 'the' || !capital(i + 1)) return undefined
    const end = runEnd(i + 1)
    if (lists.singleBodies.has(lower(end))) return { first: i, last: end, kind: 'organization' }
    return /^\d+\/\d+$/.test(text[i]) && lists.heads.has(lower(end - 1))
      ? { first: i, last: end, kind: 'organization' }
      : undefined
  }

  /** "Work and Dignity", "the Truth and Reconciliation Commission", "the Workers and Peasants Party". */
  function joinedBody(i: number): Pattern | undefined {
    if (!capital(i) || lower(i) === 'the' || (capital(i - 1) && lower(i - 1) !== 'the')) return undefined
    // "Minister of Defence and Security"
    if (/^(?:of|for|on)$/.test(lower(i - 1)) && i - 2 >= first && capital(i - 2)) return undefined
    let end = runEnd(i)
    const head = lower(end - 1)
    const isMember = lists.members.has(head)
    if (!isMember && !lists.values.has(head)) return undefined
    if (isMember && /^['’]$/.test(text[end] ?? '')) end++
    while (!isMember && text[end] === ',' && lists.values.has(lower(end + 1)) && capital(end + 1)) end = runEnd(end + 1)
    if (lower(end) !== 'and' && text[end] !== '&') return undefined
    const other = end + 1
    if (!capital(other) || !(isMember ? lists.members : lists.values).has(lower(other))) return undefined
    const last = runEnd(other)
    // "workers and peasants" are a party where one is named behind them
    if (isMember && !lists.heads.has(lower(last - 1))) return undefined
    const more = lower(last) === 'of' || lower(last) === 'for' ? afterOf(last + 1) : -1
    return { first: i, last: more > 0 ? more : last, kind: 'organization' }
  }

  /** "Operation Northern Shield", "Treaty of Arden", "Resolution 99". */
  function event(i: number): Pattern | undefined {
    const size = opening(lists.eventOpeners, i)
    if (!size || !capital(i)) return undefined
    const next = HYPHEN.test(text[i + size] ?? '') ? i + size + 1 : i + size
    if (/^\d/.test(text[next] ?? '')) return { first: i, last: next + 1, kind: 'other' }
    const end =
      lower(next) === 'of'
        ? afterOf(next + 1)
        : capital(next)
          ? runEnd(next)
          : lists.particles.has(lower(next)) && HYPHEN.test(text[next + 1] ?? '')
            ? runEnd(next, lists.particles)
            : -1
    return end > next ? { first: i, last: end, kind: 'other' } : undefined
  }

  /** "Lisbon Accords", "Anti-Terrorism Act", "Six-Day War". */
  function paper(i: number): Pattern | undefined {
    if (!capital(i) || capital(i - 1)) return undefined
    const end = runEnd(i)
    const head = lower(end - 1)
    return end - i > 1 && lists.eventHeads.has(head) && !lists.keptHeads.has(head)
      ? { first: i, last: end, kind: 'other' }
      : undefined
  }

  /** "the tanker Golden Heron": the noun is no part of the name. */
  function ship(i: number): Pattern | undefined {
    if (!lists.shipNouns.has(lower(i - 1)) || !capital(i)) return undefined
    return { first: i, last: runEnd(i), kind: 'other' }
  }

  /** "the Dawn group", where it is not said whose group it is. */
  function calledBody(i: number): Pattern | undefined {
    if (lower(i - 1) !== 'the' || !capital(i) || !lists.bodies.has(lower(i + 1)) || isKnown(i)) return undefined
    if (/(?:ist|ian|ish|ese|ic|al|day)$/.test(lower(i)) || capital(i + 1)) return undefined
    return { first: i, last: i + 1, kind: 'organization' }
  }

  /** "the Greens", "the Social Democrats": a party by the name of its members. */
  function colour(i: number): Pattern | undefined {
    if (!/^(?:the|two|three|four|five|six|seven|eight|nine|ten|many|some|leading)$/.test(lower(i - 1)) || !capital(i))
      return undefined
    const end = lists.colours.has(lower(i)) ? i + 1 : capital(i + 1) && lists.colours.has(lower(i + 1)) ? i + 2 : -1
    return end < 0 || capital(end) || lower(end) === 'of' ? undefined : { first: i, last: end, kind: 'organization' }
  }

  /** "S-300", "MiG-29", "F-16": a letter or two with a number. */
  function designation(i: number): Pattern | undefined {
    if (!capital(i)) return undefined
    if (/^\p{Lu}\p{L}{0,6}[-‐‑]\d{1,4}\p{L}{0,3}$/u.test(text[i])) return { first: i, last: i + 1, kind: 'other' }
    if (!/^\p{Lu}\p{L}{0,6}$/u.test(text[i]) || !HYPHEN.test(text[i + 1] ?? '')) return undefined
    return /^\d{1,4}\p{L}{0,3}$/u.test(text[i + 2] ?? '') ? { first: i, last: i + 3, kind: 'other' } : undefined
  }

  /** "Kornet", "a Kestrel missile". */
  function thing(i: number): Pattern | undefined {
    if (!capital(i) || capital(i - 1)) return undefined
    const two = lists.pairs.has(lower(i)) && lists.things.has(`${text[i]} ${text[i + 1] ?? ''}`)
    const end = two ? i + 2 : i + 1
    const named = (two || lists.things.has(text[i])) && !capital(end)
    const before = lists.thingNouns.has(text[end] ?? '') && !isKnown(i) && tokens.upos[i] === 'PROPN'
    return named || before ? { first: i, last: end, kind: 'other' } : undefined
  }
}
