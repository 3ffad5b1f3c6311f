import type { QueryClient } from '@tanstack/react-query'
import type { Health } from '../../../src/show/api/contract.ts'
import { documentsOf, get } from '../lib/api.ts'
import { viewOf } from '../state/view.ts'
import { askedDocuments } from './order.ts'

/** Asks for the documents before anything is drawn, where the address leads to them: they come while the page is built. */
export function askAhead(client: QueryClient) {
  if (location.pathname !== '/') return
  const address = new URLSearchParams(location.search)
  void client.prefetchInfiniteQuery(documentsOf(viewOf(address), askedDocuments(address)))
  void client.prefetchQuery(get<Health>('/health'))
}
