import type { ComponentType } from 'react'
import { page } from './lib/page.ts'

/** A view at its address. Menus lead to those without a `:` (lib/pages.ts), in this order. */
interface Route {
  readonly path: string
  // biome-ignore lint/suspicious/noExplicitAny: each takes the parameters of its own path
  readonly component: ComponentType<any>
}

/** The views beside documents, actors, pair, network and search, each fetched with its words when somebody goes there. */
export const MORE_ROUTES: readonly Route[] = [
  { path: '/review', component: page(async () => (await import('./pages/review.tsx')).ReviewPage, 'review') },
  { path: '/matrix', component: page(async () => (await import('./pages/matrix.tsx')).MatrixPage, 'matrix') },
  { path: '/flows', component: page(async () => (await import('./pages/flows.tsx')).FlowsPage, 'flows', 'sources') },
  {
    path: '/ambivalent',
    component: page(async () => (await import('./pages/ambivalent.tsx')).AmbivalentPage, 'balance'),
  },
  { path: '/map', component: page(async () => (await import('./pages/map.tsx')).MapPage, 'map') },
  { path: '/sources', component: page(async () => (await import('./pages/sources.tsx')).SourcesPage, 'sources') },
  { path: '/sources/:name', component: page(async () => (await import('./pages/source.tsx')).SourcePage, 'sources') },
  { path: '/lineage', component: page(async () => (await import('./pages/lineages.tsx')).LineagesPage, 'sources') },
  { path: '/lineage/:id', component: page(async () => (await import('./pages/lineage.tsx')).LineagePage, 'sources') },
  { path: '/claims/:id', component: page(async () => (await import('./pages/origins.tsx')).OriginsPage, 'sources') },
  {
    path: '/contradictions',
    component: page(async () => (await import('./pages/contradictions.tsx')).ContradictionsPage, 'sources'),
  },
  {
    path: '/changes',
    component: page(async () => (await import('./pages/changes.tsx')).ChangesPage, 'changes', 'sources'),
  },
  {
    path: '/hypotheses',
    component: page(async () => (await import('./pages/hypotheses.tsx')).HypothesesPage, 'hypotheses'),
  },
  {
    path: '/hypotheses/:id',
    component: page(async () => (await import('./pages/hypothesis.tsx')).HypothesisPage, 'hypotheses'),
  },
  {
    path: '/forecasts',
    component: page(async () => (await import('./pages/forecasts.tsx')).ForecastsPage, 'forecasts'),
  },
  {
    path: '/brief',
    component: page(async () => (await import('./pages/brief.tsx')).BriefPage, 'brief', 'pair', 'sources'),
  },
]
