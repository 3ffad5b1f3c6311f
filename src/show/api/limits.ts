import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { RelataError } from '../../base/errors.js'
import { answerProblem } from './problem.js'
import { bearerOf } from './token-guard.js'

/** A bucket of requests that fills by the second, up to a most: short bursts are let through, long ones slowed down. */
export interface Rate {
  readonly perSecond: number
  readonly burst: number
}

/** Looking is cheap and a page of the reading room asks for many things at once; what is written is read and kept. */
export const RATES = {
  look: { perSecond: 100, burst: 1000 },
  write: { perSecond: 20, burst: 200 },
  /** Of wrong tokens from one address. */
  refused: { perSecond: 0.2, burst: 20 },
} as const satisfies Record<string, Rate>
export type Rates = Readonly<Record<keyof typeof RATES, Rate>>

/** Those who asked lately that are remembered; the oldest are forgotten first. */
const MOST = 10_000

/** Whether one more request of somebody fits. @param now milliseconds that never go back, whatever the clock does */
export function bucket({ perSecond, burst }: Rate, now: () => number = () => performance.now()) {
  const levels = new Map<string, { level: number; at: number }>()
  const levelOf = (who: string) => {
    const known = levels.get(who)
    return known ? Math.min(burst, known.level + ((now() - known.at) / 1000) * perSecond) : burst
  }
  return {
    /** Takes one. Gives 0 where it fitted, else after how many seconds it will. */
    take(who: string): number {
      const level = levelOf(who)
      if (level < 1) return Math.ceil((1 - level) / perSecond)
      levels.delete(who)
      levels.set(who, { level: level - 1, at: now() })
      if (levels.size > MOST) levels.delete(levels.keys().next().value!)
      return 0
    },
    /** The same without taking. */
    wait: (who: string): number => (levelOf(who) < 1 ? Math.ceil((1 - levelOf(who)) / perSecond) : 0),
  }
}

/** From where a request comes. */
export function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    // a request that came through no socket, as in tests
    return 'none'
  }
}

/** Answers 429 to who asks more than the rates allow: by token, else by address. */
export function rateLimit(rates: Rates = RATES): MiddlewareHandler {
  const [look, write] = [bucket(rates.look), bucket(rates.write)]
  return async (c, next) => {
    const who = bearerOf(c)?.id ?? addressOf(c)
    const looks = c.req.method === 'GET' || c.req.method === 'HEAD'
    const wait = (looks ? look : write).take(who)
    return wait ? tooMany(c, wait) : next()
  }
}

/** Answers 429 to an address that showed too many wrong tokens; before the tokens are looked at. */
export function slowGuessing(rates: Rates = RATES): MiddlewareHandler {
  const refused = bucket(rates.refused)
  return async (c, next) => {
    const who = addressOf(c)
    const wait = refused.wait(who)
    if (wait) return tooMany(c, wait)
    await next()
    if (c.res.status === 401 && (c.req.header('authorization') || c.req.method === 'POST')) refused.take(who)
  }
}

function tooMany(c: Context, wait: number): Response {
  c.header('retry-after', String(wait))
  return answerProblem(c, new RelataError('RELATA_RATE', `${wait} second${wait === 1 ? '' : 's'}`))
}

/** The largest body of any request, and of one that hands in documents, whose route has a limit of its own. */
const MAX_BODY = 1024 * 1024
const HANDING_IN = /^\/api\/(documents|imports)$/

/** Refuses bodies that are larger than any request needs, and those of a kind that other sites' pages can send unasked. */
export function bodies(): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError: c => answerProblem(c, new RelataError('RELATA_TOO_LARGE', 'the request')),
  })
  return async (c, next) => {
    if (HANDING_IN.test(c.req.path)) return next()
    return limit(c, next)
  }
}
