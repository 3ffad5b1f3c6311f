import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Workspace } from '../../relata.js'
import type { Audit } from './audit.js'
import type { Metrics } from './metrics.js'

/** How many lines of the audit log are given at once. */
const LINES = 200

/**
 * For who runs the server: `/health` says whether it and its ledger answer (and no more, since no token is asked for), `/metrics`
 * what Prometheus collects, `/api/audit` the newest lines of the audit log and whether all of them follow each other.
 */
export function observingRoutes(
  whole: OpenAPIHono,
  { ledger }: Workspace,
  metrics: Metrics | null,
  audit: Audit | null,
): void {
  whole.get('/health', async c => {
    const answers = await ledger.revision().then(
      () => true,
      () => false,
    )
    return c.json({ status: answers ? 'ok' : 'no ledger' }, answers ? 200 : 503, { 'cache-control': 'no-store' })
  })
  if (metrics)
    whole.get('/metrics', async c => {
      const { type, body } = await metrics.text()
      return c.body(body, 200, { 'content-type': type, 'cache-control': 'no-store' })
    })
  if (audit)
    whole.get('/api/audit', async c => {
      const [lines, broken] = await Promise.all([audit.newest(LINES), audit.broken()])
      return c.json({ lines, broken }, 200, { 'cache-control': 'no-store' })
    })
}
