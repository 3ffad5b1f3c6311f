import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect, Route, Switch } from 'wouter'
import { ClaimDialogs } from './editing/claim-dialogs.tsx'
import { page } from './lib/page.ts'
import { DocumentsPage } from './pages/documents.tsx'
import { Aids } from './palette/aids.tsx'
import { Header } from './parts/header.tsx'
import { LoadingPage } from './parts/loading.tsx'
import { Notice } from './parts/notice.tsx'
import { MORE_ROUTES } from './routes.tsx'
import { ViewBar } from './state/bar.tsx'
import { InView } from './state/in-view.tsx'
import { Live } from './state/live.tsx'
import { UndoBar } from './state/undo-bar.tsx'

// Each page but the first comes with its words when somebody goes there.
const ReadingPage = page(async () => (await import('./pages/reading.tsx')).ReadingPage, 'reading')
const ActorsPage = page(async () => (await import('./pages/actors.tsx')).ActorsPage, 'actors')
const ActorPage = page(async () => (await import('./pages/actor.tsx')).ActorPage, 'actors', 'sources')
const DyadPage = page(async () => (await import('./pages/dyad.tsx')).DyadPage, 'pair')
const NetworkPage = page(async () => (await import('./pages/network.tsx')).NetworkPage, 'network')
const SearchPage = page(async () => (await import('./pages/search.tsx')).SearchPage, 'search')

/** The reading room: one page an address, so that back, forward and sharing work. */
export function App() {
  const { t } = useTranslation()
  return (
    <InView>
      <div className="flex min-h-dvh flex-col">
        <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-3">
          {t('skip')}
        </a>
        <Header />
        <ViewBar />
        <main id="content" className="mx-auto w-full max-w-7xl flex-1 px-4 py-6 sm:px-6">
          <Suspense fallback={<LoadingPage what={t('loading')} />}>
            <Switch>
              <Route path="/" component={DocumentsPage} />
              <Route path="/documents">
                <Redirect to={`/${location.search}`} replace />
              </Route>
              <Route path="/documents/:id">{({ id }) => <ReadingPage id={id} />}</Route>
              <Route path="/actors" component={ActorsPage} />
              <Route path="/actors/:id">{({ id }) => <ActorPage id={id} />}</Route>
              <Route path="/pair" component={DyadPage} />
              <Route path="/network" component={NetworkPage} />
              <Route path="/search" component={SearchPage} />
              {MORE_ROUTES.map(({ path, component }) => (
                <Route key={path} path={path} component={component} />
              ))}
              <Route>
                <Notice title={t('nothingHere')}>
                  <Link href="/" className="text-accent underline">
                    {t('toDocuments')}
                  </Link>
                </Notice>
              </Route>
            </Switch>
          </Suspense>
        </main>
        <Live />
        <UndoBar />
        <ClaimDialogs />
        <Aids />
      </div>
    </InView>
  )
}
