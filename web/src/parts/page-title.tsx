import type { ReactNode } from 'react'

/** A page's heading: its name, a line on what it shows, and what can be done here. */
export function PageTitle({
  title,
  children,
  actions,
}: {
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-3xl">
        <h1 className="text-2xl font-semibold tracking-tight text-balance break-words">{title}</h1>
        {children ? <div className="mt-1 text-quiet">{children}</div> : null}
      </div>
      {actions}
    </div>
  )
}
