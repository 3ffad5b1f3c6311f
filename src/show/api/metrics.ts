import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { onStage } from '../../base/stages.js'
import type { Workspace } from '../../relata.js'

/** What Prometheus is told (text format 0.0.4); `close` ends the listening. */
export interface Metrics {
  readonly middleware: MiddlewareHandler
  text(): Promise<{ readonly type: string; readonly body: string }>
  close(): void
}

/** Seconds: answers from memory to a document that is read. */
const BUCKETS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 60]

/** Counts requests by route and status, the stages of reading and keeping, what the ledger holds, and what the process takes. */
export async function openMetrics({ ledger }: Workspace): Promise<Metrics> {
  const { Registry, Histogram, Gauge, collectDefaultMetrics } = await import('prom-client')
  const registers = [new Registry()]
  const [register] = registers
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'relata_http_request_seconds',
    help: 'How long requests took, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const stages = new Histogram({
    name: 'relata_stage_seconds',
    help: 'How long the stages of acquiring, reading and keeping took',
    labelNames: ['stage'],
    buckets: BUCKETS,
    registers,
  })
  new Gauge({
    name: 'relata_ledger_rows',
    help: 'What the ledger holds',
    labelNames: ['kind'],
    registers,
    async collect() {
      const { documents, claims, judgements } = await ledger.counts()
      this.set({ kind: 'document' }, documents)
      this.set({ kind: 'claim' }, claims)
      this.set({ kind: 'judgement' }, judgements)
    },
  })
  const stop = onStage((stage, ms) => stages.observe({ stage }, ms / 1000))
  return {
    middleware: async (c, next) => {
      const end = requests.startTimer()
      await next()
      // the route and not the path: ids would make a row of each request
      const route = matchedRoutes(c).findLast(r => !r.path.endsWith('*'))?.path ?? 'other'
      end({ method: c.req.method, route, status: c.res.status })
    },
    text: async () => ({ type: register.contentType, body: await register.metrics() }),
    close: stop,
  }
}
