/** How documents can be ordered: newest record, newest day of publication, most claims first. */
export const ORDERS = ['recorded', 'published', 'claims'] as const
export type Order = (typeof ORDERS)[number]

export const orderFrom = (address: URLSearchParams): Order =>
  ORDERS.find(order => order === address.get('order')) ?? 'recorded'

/** What an address asks of the documents, as the API takes it. */
export function askedDocuments(address: URLSearchParams) {
  const order = orderFrom(address)
  return { q: address.get('q') ?? '', order: order === 'recorded' ? null : order }
}
