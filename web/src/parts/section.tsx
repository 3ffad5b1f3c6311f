import { type ReactNode, useId } from 'react'

/** A part of a page under its own heading. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="text-lg font-semibold tracking-tight">
        {title}
      </h2>
      {hint ? <p className="text-sm text-quiet">{hint}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  )
}
