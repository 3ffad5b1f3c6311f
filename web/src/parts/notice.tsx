import type { ReactNode } from 'react'
import { ApiError } from '../lib/api.ts'
import { t } from '../lib/i18n.ts'

/** A page that has nothing to show: says why, and what to do. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="mx-auto max-w-xl py-16 text-center" aria-live="polite">
      <h1 className="text-lg font-semibold">{title}</h1>
      {children ? <div className="mt-2 text-quiet">{children}</div> : null}
    </section>
  )
}

/** What went wrong with a request, with its code and the way out. */
export function Failure({ error }: { error: unknown }) {
  const problem = error instanceof ApiError ? error.problem : null
  return (
    <div role="alert" className="rounded-md border border-conflict bg-conflict-soft px-4 py-3 text-sm">
      <p className="font-semibold">{problem?.detail || t('failed')}</p>
      <p>{problem?.title ?? (error instanceof Error ? error.message : String(error))}</p>
      {problem ? <p className="mt-1 font-mono text-xs text-quiet">{problem.code}</p> : null}
    </div>
  )
}
