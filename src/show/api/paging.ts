import type { MiddlewareHandler } from 'hono'

/** Which entries of an answer are the page, and how many there are in all; undefined where that is not told. */
interface Paged {
  readonly path: RegExp
  readonly entries: (body: Body) => number
  readonly total: (body: Body) => number | undefined
}
// biome-ignore lint/suspicious/noExplicitAny: the bodies are those of the contracts, which their routes are held to
type Body = any

const list = (path: string, key: string, total: Paged['total'] = body => body.total): Paged => ({
  path: new RegExp(`^/api/${path}$`),
  entries: body => body[key].length,
  total,
})

/** Lists that come in pages. */
const LISTS: readonly Paged[] = [
  list('history', 'entries'),
  list('documents', 'documents'),
  list('claims', 'claims'),
  list('actors', 'actors'),
  list('actors/suggestions', 'list'),
  list('actors/[^/]+/timeline', 'entries'),
  list('contradictions', 'contradictions'),
  list('sources', 'sources'),
  list('forecasts', 'forecasts'),
  list('review', 'claims', body => body.waiting),
  list('ambivalent', 'pairs'),
  list('(flows|defections)', 'flows'),
  list('alerts', 'alerts'),
  list('proposals', 'proposals'),
  // so many documents are looked at for one graph
  { path: /^\/api\/lineage$/, entries: body => body.looked, total: body => body.total },
  {
    path: /^\/api\/dyad$/,
    entries: ({ lanes, other }) => Math.max(lanes.cooperation.length, lanes.conflict.length, other.length),
    total: ({ totals }) => Math.max(totals.cooperation, totals.conflict, totals.other),
  },
]

/**
 * Tells where the next page of a list is (`Link: …; rel="next"`, RFC 8288), so that whoever reads all of it need not know how
 * each list counts. Where a list does not tell how many there are, a full page may have a next one.
 */
export function pageLinks(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const url = new URL(c.req.url)
    const paged = LISTS.find(({ path }) => path.test(url.pathname))
    if (!paged || c.req.method !== 'GET' || c.res.status !== 200) return
    const body: Body = await c.res.clone().json()
    const given = paged.entries(body)
    const until = Number(url.searchParams.get('offset') ?? 0) + given
    const limit = Number(url.searchParams.get('limit') ?? 0)
    const total = paged.total(body)
    const more = body.next === null ? false : total === undefined ? limit > 0 && given >= limit : until < total
    if (!given || !(more || body.next)) return
    url.searchParams.set('offset', String(until))
    url.searchParams.set('limit', String(limit || given))
    c.header('link', `<${url.pathname}${url.search}>; rel="next"`)
  }
}
