import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a site answers at a path. */
export interface Page {
  readonly body: string | Buffer
  readonly type?: string
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly etag?: string
  readonly modified?: string
}

/** A site on this machine that keeps what it was asked. */
export interface Site {
  readonly origin: string
  readonly host: string
  pages: Record<string, Page | undefined>
  asked: { readonly path: string; readonly at: number; readonly headers: IncomingMessage['headers'] }[]
  close(): Promise<void>
}

export async function site(): Promise<Site> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    it.asked.push({ path, at: Date.now(), headers: request.headers })
    const page = it.pages[path]
    if (!page) return response.writeHead(404).end()
    const { etag, modified, type = 'text/html; charset=utf-8', status = 200 } = page
    const same =
      (etag && request.headers['if-none-match'] === etag) ||
      (modified && request.headers['if-modified-since'] === modified)
    const headers = {
      'content-type': type,
      ...(etag && { etag }),
      ...(modified && { 'last-modified': modified }),
      ...page.headers,
    }
    if (same) return response.writeHead(304, headers).end()
    response.writeHead(status, headers).end(page.body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const it: Site = {
    host,
    origin: `http://${host}`,
    pages: {},
    asked: [],
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return it
}

/** A page with an article that is read. */
export function story(title: string, sentence: string): Page {
  const prose =
    'The council met in the old town hall on Monday and spoke for three hours about the harbour, the market and the new road.'
  const body = [sentence, prose, prose.replace('Monday', 'Tuesday'), prose.replace('Monday', 'Friday')]
    .map(p => `<p>${p}</p>`)
    .join('\n')
  return {
    body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`,
  }
}

/** An RSS feed of paths of a site. */
export function rss(
  origin: string,
  items: readonly { readonly path: string; readonly title: string; readonly date?: string }[],
): Page {
  const entries = items.map(
    ({ path, title, date }) =>
      `<item><title>${title}</title><link>${origin}${path}</link>${date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ''}</item>`,
  )
  return {
    type: 'application/rss+xml',
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${entries.join('')}</channel></rss>`,
  }
}
