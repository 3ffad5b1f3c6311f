import { useCallback } from 'react'
import { useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { addressOf } from '../state/view.ts'

/**
 * The page's own state, kept in the address so that it can be shared: values by name, and a way to set some (null takes one
 * out). What narrows every page is in state/view.ts.
 */
export function useAddress(): [URLSearchParams, (values: Readonly<Record<string, string | null>>) => void] {
  const [params] = useSearchParams()
  const set = useCallback((values: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    // not over the router, which would keep a view that is taken out here
    navigate(addressOf(location.pathname, next), { replace: true })
  }, [])
  return [params, set]
}
