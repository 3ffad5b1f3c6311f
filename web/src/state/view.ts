import { useCallback, useMemo } from 'react'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { SURENESS, type Sureness } from '../../../src/model/sureness.ts'

/**
 * What every page is narrowed to. It stands in the address under these names, which are those of the API (`viewFields` in
 * src/show/api/contract.ts), so that back, forward and a shared address lead to the same view.
 */
export interface View {
  /** A day, a time, or `entry:12`: the ledger as it was. */
  readonly asOf?: string
  /** What this source says. */
  readonly according?: string
  /** Of this time: EDTF, either end may be open (`2016-01/..`). */
  readonly during?: string
  readonly certainty?: Sureness
  /** From at least so many independent origins; 2 or more. */
  readonly origins?: number
  /** Parts, members and affiliates count for the whole. */
  readonly rollUp?: boolean
}

export const VIEW_NAMES = ['during', 'asOf', 'according', 'origins', 'certainty', 'rollUp'] as const
export type ViewName = (typeof VIEW_NAMES)[number]

/** The view that an address asks for; values that it does not know count as none. */
export function viewOf(address: URLSearchParams): View {
  const origins = Number(address.get('origins'))
  return {
    during: address.get('during') || undefined,
    asOf: address.get('asOf') || undefined,
    according: address.get('according') || undefined,
    origins: Number.isInteger(origins) && origins > 1 ? origins : undefined,
    certainty: SURENESS.find(s => s === address.get('certainty')),
    rollUp: address.get('rollUp') === 'true' || undefined,
  }
}

/** An address within the room with the view of the present one, where it does not say otherwise itself. */
export function withView(to: string, present = location.search): string {
  const [path, search = ''] = to.split('?')
  const next = new URLSearchParams(search)
  const here = new URLSearchParams(present)
  for (const name of VIEW_NAMES) {
    const value = here.get(name)
    if (value && !next.has(name)) next.set(name, value)
  }
  return addressOf(path, next)
}

/** The view of the present address, and a way to change parts of it; each change is a step that the back button takes back. */
export function useView(): [View, (change: View) => void] {
  const search = useSearch()
  const view = useMemo(() => viewOf(new URLSearchParams(search)), [search])
  const change = useCallback((change: View) => {
    const next = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, String(value))
      else next.delete(name)
    }
    const to = addressOf(location.pathname, next)
    if (to !== location.pathname + location.search) navigate(to)
  }, [])
  return [view, change]
}

/** How many conditions a view has. */
export const narrowings = (view: View) => Object.values(view).filter(value => value !== undefined).length

/** A path with its query; `/` and `:` stay as they are read best. */
export function addressOf(path: string, params: URLSearchParams): string {
  const query = params.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')
  return query ? `${path}?${query}` : path
}
