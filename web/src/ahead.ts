import type { QueryClient } from '@tanstack/react-query'
import { askedDocuments } from './documents/order.ts'
import { documentsOf, get, query } from './lib/api.ts'
import { viewOf } from './state/view.ts'

/** The address of one document. */
const DOCUMENT = /^\/documents\/([^/]+)$/

/** Asks for what the address leads to before anything is drawn: it comes while the page is fetched and built. */
export function askAhead(client: QueryClient) {
  const address = new URLSearchParams(location.search)
  const view = viewOf(address)
  const ask = (path: string) => void client.prefetchQuery(get(path))
  if (location.pathname === '/') {
    void client.prefetchInfiniteQuery(documentsOf(view, askedDocuments(address)))
    ask('/health')
  }
  if (location.pathname === '/network') ask(`/network${query({ ...view })}`)
  const [, document] = DOCUMENT.exec(location.pathname) ?? []
  if (document) {
    ask(`/documents/${document}${query({ ...view })}`)
    ask('/scheme')
  }
}
