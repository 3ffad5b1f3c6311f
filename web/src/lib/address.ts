import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/** The page's state, kept in the address so that it can be shared: values by name, and a way to set some (null takes one out). */
export function useAddress(): [URLSearchParams, (values: Readonly<Record<string, string | null>>) => void] {
  const [params, setParams] = useSearchParams()
  const set = useCallback(
    (values: Readonly<Record<string, string | null>>) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous)
          for (const [name, value] of Object.entries(values)) {
            if (value) next.set(name, value)
            else next.delete(name)
          }
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  return [params, set]
}
