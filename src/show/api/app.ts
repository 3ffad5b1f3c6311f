import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { RelataError } from '../../base/errors.js'
import type { Workspace } from '../../relata.js'
import { type Audit, audited } from './audit.js'
import { unchanged } from './etag.js'
import { bodies, type Rates, rateLimit, slowGuessing } from './limits.js'
import { type Log, logged } from './log.js'
import type { Metrics } from './metrics.js'
import { observingRoutes } from './observing.js'
import { openapi } from './openapi.js'
import { pageLinks } from './paging.js'
import { answerProblem } from './problem.js'
import { requestIds } from './request-id.js'
import { aboutRoutes } from './routes/about.js'
import { actorRoutes } from './routes/actors.js'
import { addRoutes } from './routes/add.js'
import { analysisRoutes } from './routes/analyses.js'
import { changeRoutes } from './routes/change.js'
import { claimRoutes } from './routes/claims.js'
import { documentRoutes } from './routes/documents.js'
import { editingRoutes } from './routes/editing.js'
import { eventRoutes } from './routes/events.js'
import { exportRoutes } from './routes/exports.js'
import { forecastRoutes } from './routes/forecasts.js'
import { hypothesesRoutes } from './routes/hypotheses.js'
import { importRoutes } from './routes/imports.js'
import { judgementRoutes } from './routes/judgements.js'
import { moreViewRoutes } from './routes/more-views.js'
import { proposalRoutes } from './routes/proposals.js'
import { versionRoutes } from './routes/versions.js'
import { viewRoutes } from './routes/views.js'
import { watchRoutes } from './routes/watches.js'
import { type Webhooks, webhookRoutes } from './routes/webhooks.js'
import { weighingRoutes } from './routes/weighing.js'
import { localOnly } from './security.js'
import { sessionRoutes } from './session.js'
import { readingRoom } from './static.js'
import { tokenGuard } from './token-guard.js'
import type { Tokens } from './tokens.js'

/** What stands between a server and those who ask it; each may be left out. */
export interface Guards {
  /** Host names besides this machine's own under which it may be asked. */
  readonly names?: readonly string[]
  /** Whether it is asked from other machines too, by its addresses. */
  readonly everywhere?: boolean
  readonly rates?: Rates
  readonly log?: Log | null
  readonly audit?: Audit | null
  readonly metrics?: Metrics | null
  /** Where alerts are sent to; null where this server sends none. */
  readonly webhooks?: Webhooks | null
}

/**
 * The API and the reading room over a workspace. @param web the folder of the built reading room
 * @param tokens where only who shows a token is answered
 */
export function app(
  workspace: Workspace,
  web: string,
  tokens: Tokens | null = null,
  { names, everywhere, rates, log, audit, metrics, webhooks }: Guards = {},
): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: result => {
      if (result.success) return
      const [issue] = result.error.issues
      throw new RelataError('RELATA_REQUEST_INVALID', `${issue.path.join('.') || 'the request'}: ${issue.message}`)
    },
  })
  api.use(
    unchanged(() => workspace.ledger.revision()),
    pageLinks(),
  )
  for (const add of [
    aboutRoutes,
    documentRoutes,
    addRoutes,
    importRoutes,
    claimRoutes,
    actorRoutes,
    viewRoutes,
    moreViewRoutes,
    analysisRoutes,
    judgementRoutes,
    editingRoutes,
    eventRoutes,
    versionRoutes,
    weighingRoutes,
    changeRoutes,
    watchRoutes,
    forecastRoutes,
    hypothesesRoutes,
    exportRoutes,
    proposalRoutes,
  ])
    add(api, workspace)
  webhookRoutes(api, workspace, webhooks ?? null)
  let description: object | undefined
  api.get('/openapi.json', c => {
    description ??= openapi(api)
    return c.json(description, 200)
  })
  api.all('*', c => answerProblem(c, new RelataError('RELATA_NOT_FOUND', c.req.path)))

  const whole = new OpenAPIHono()
  whole.use(requestIds())
  if (log) whole.use(logged(log))
  if (metrics) whole.use(metrics.middleware)
  whole.use(localOnly(names, everywhere))
  if (audit) whole.use(audited(audit))
  if (tokens) whole.use(slowGuessing(rates), tokenGuard(tokens))
  whole.use(rateLimit(rates), bodies())
  // Over a wire answers are worth making smaller; on this machine that would only take time.
  if (everywhere) whole.use(compress())
  whole.onError((error, c) => answerProblem(c, error))
  api.onError((error, c) => answerProblem(c, error))
  sessionRoutes(whole, tokens)
  observingRoutes(whole, workspace, metrics ?? null, audit ?? null)
  whole.route('/api', api)
  whole.use(readingRoom(web))
  whole.notFound(c => answerProblem(c, new RelataError('RELATA_NOT_FOUND', c.req.path)))
  return whole
}
