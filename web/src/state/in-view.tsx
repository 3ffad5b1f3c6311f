import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { withView } from './view.ts'

/** Everything below it keeps the view when it leads elsewhere: links say so in their addresses, and going there does so. */
export function InView({ children }: { children: ReactNode }) {
  return (
    <Router hrefs={to => withView(to)} aroundNav={(navigate, to, options) => navigate(withView(to), options)}>
      {children}
    </Router>
  )
}
