import type { ReactNode } from 'react'

/** What Relata worked out and nobody said: always in this look, and with the reason. */
export function Reckoned({ why, children }: { why: string; children: ReactNode }) {
  return (
    <span title={why} className="italic underline decoration-strong-line decoration-dotted underline-offset-3">
      {children}
      <span className="sr-only"> ({why})</span>
    </span>
  )
}
