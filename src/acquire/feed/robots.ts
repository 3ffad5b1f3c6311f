/** The name under which robots.txt may speak to Relata (RFC 9309). */
export const ROBOT = 'Relata'

/** What robots.txt of a site says. */
export interface RobotRules {
  allows(address: string): boolean
  /** Milliseconds that it wants between two requests. */
  readonly delay: number
}

/** Nobody waits longer than this between two pages, whatever robots.txt asks for: such a site is not followed. */
const LONGEST_DELAY = 120_000

/** What a group holds. */
const RULES: ReadonlySet<string> = new Set(['allow', 'disallow', 'crawl-delay'])

/** A rule; its pattern without wildcards: what stands before, between and behind them. */
interface Rule {
  readonly parts: readonly string[]
  /** The pattern ends with `$`: what stands behind the last wildcard ends the path. */
  readonly ends: boolean
  readonly length: number
  readonly allow: boolean
}

interface Group {
  readonly rules: Rule[]
  delay: number
}

/**
 * What a robots.txt says to Relata (RFC 9309): its own group, else that for all. In time and memory linear in the text, and for an
 * address linear in it for each rule, whatever a site writes: the library for it took minutes for one address where a rule had
 * a thousand wildcards, and kept each rule as often as the group names programs.
 * @param address of the robots.txt: it speaks of its own site alone
 */
export function robotRules(address: string, text: string): RobotRules {
  const { origin } = new URL(address)
  const { rules, delay } = groupOf(text)
  return {
    delay: Math.min(LONGEST_DELAY, delay * 1000),
    allows: page => {
      const url = new URL(page)
      if (url.origin !== origin) return true
      const path = upperEscapes(url.pathname + url.search)
      let best: Rule | null = null
      for (const rule of rules) if (isStronger(rule, best) && matches(rule, path)) best = rule
      return best?.allow ?? true
    },
  }
}

/** The group that speaks to Relata by name, from all places where it stands, else that for everybody. */
function groupOf(text: string): Group {
  const [own, all]: Group[] = [
    { rules: [], delay: 0 },
    { rules: [], delay: 0 },
  ]
  let named = false
  let to: readonly Group[] = []
  let naming = false
  for (const line of text.split(/\r\n?|\n/)) {
    const [, field, value] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? []
    if (!field) continue
    const [key, said] = [field.toLowerCase(), value.trim()]
    if (key === 'user-agent') {
      // names that follow each other head one group
      if (!naming) to = []
      naming = true
      const robot = said.toLowerCase().replace(/\/.*/s, '').trim()
      const group = robot === ROBOT.toLowerCase() ? own : robot === '*' ? all : null
      if (group && !to.includes(group)) to = [...to, group]
      continue
    }
    naming = false
    // names that no rule follows head no group
    if (to.includes(own) && RULES.has(key)) named = true
    if (key === 'allow' || key === 'disallow') {
      const rule = said ? ruleOf(said, key === 'allow') : null
      if (rule) for (const group of to) group.rules.push(rule)
    } else if (key === 'crawl-delay' && Number(said) >= 0) for (const group of to) group.delay = Number(said)
  }
  return named ? own : all
}

function ruleOf(said: string, allow: boolean): Rule {
  const pattern = encoded(said)
  const ends = pattern.endsWith('$')
  const parts = (ends ? pattern.slice(0, -1) : pattern).split(/\*+/)
  return { parts, ends, length: pattern.length, allow }
}

/** The longest pattern decides; of two as long the one that allows (RFC 9309, 2.2.2). */
function isStronger(rule: Rule, best: Rule | null): boolean {
  return !best || rule.length > best.length || (rule.length === best.length && rule.allow && !best.allow)
}

/** Whether a path begins as the pattern has it. What stands between wildcards is taken where it comes first: nothing is tried twice. */
function matches({ parts, ends }: Rule, path: string): boolean {
  const [first, ...rest] = parts
  if (!path.startsWith(first)) return false
  if (!rest.length) return !ends || path.length === first.length
  let at = first.length
  const last = rest.pop()!
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return ends ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0
}

/** Characters outside of ASCII as addresses have them; what is escaped already stays so. */
function encoded(pattern: string): string {
  try {
    return upperEscapes(encodeURI(pattern).replaceAll('%25', '%'))
  } catch {
    return pattern
  }
}

const upperEscapes = (path: string): string => path.replace(/%[0-9a-f]{2}/gi, code => code.toUpperCase())
