import type { MiddlewareHandler } from 'hono'
import { addressOf } from './limits.js'
import type { LogLevel } from './log-levels.js'
import { requestId } from './request-id.js'
import { bearerOf } from './token-guard.js'

/** What a log takes; pino's loggers do. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** A structured log on standard error, a JSON object on each line; null where it is silent. Loaded only where it is wanted. */
export async function openLog(level: LogLevel): Promise<Log | null> {
  if (level === 'silent') return null
  const { default: pino } = await import('pino')
  const logger = pino(
    { level, base: { program: 'relata' }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  }
}

/** Logs every request: its id, who asked, what for, what came of it and how long it took. What was searched for is not logged. */
export function logged(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    await next()
    const { method, path } = c.req
    const { status } = c.res
    const document = /^\/api\/documents\/([0-9a-f]{8,64})/.exec(path)?.[1]
    const fields = {
      request: requestId(c),
      who: bearerOf(c)?.id ?? null,
      address: addressOf(c),
      method,
      path,
      status,
      ms: Math.round((performance.now() - began) * 10) / 10,
      ...(document && { document }),
      ...(c.error && { error: c.error.message }),
    }
    if (status >= 500) log.error(fields, 'request')
    else if (status >= 400) log.warn(fields, 'request')
    else log.info(fields, 'request')
  }
}
