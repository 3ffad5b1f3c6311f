/** How documents can be ordered: newest record, newest day of publication, most claims first. */
export const ORDERS = ['recorded', 'published', 'claims'] as const
export type Order = (typeof ORDERS)[number]

export const orderFrom = (address: URLSearchParams): Order =>
  ORDERS.find(order => order === address.get('order')) ?? 'recorded'
