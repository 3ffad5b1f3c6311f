import { Suspense } from 'react'
import { Link, Route, Switch } from 'wouter'
import { ActorPage } from './pages/actor.tsx'
import { ActorsPage } from './pages/actors.tsx'
import { DocumentsPage } from './pages/documents.tsx'
import { DyadPage } from './pages/dyad.tsx'
import { NetworkPage } from './pages/network.tsx'
import { ReadingPage } from './pages/reading.tsx'
import { SearchPage } from './pages/search.tsx'
import { Header } from './parts/header.tsx'
import { Notice } from './parts/notice.tsx'

/** The reading room: one page an address, so that back, forward and sharing work. */
export function App() {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-3">
        Skip to the content
      </a>
      <Header />
      <main id="content" className="mx-auto w-full max-w-7xl flex-1 px-4 py-6 sm:px-6">
        <Suspense fallback={<Notice title="Loading …" />}>
          <Switch>
            <Route path="/" component={DocumentsPage} />
            <Route path="/documents/:id">{({ id }) => <ReadingPage id={id} />}</Route>
            <Route path="/actors" component={ActorsPage} />
            <Route path="/actors/:id">{({ id }) => <ActorPage id={id} />}</Route>
            <Route path="/pair" component={DyadPage} />
            <Route path="/network" component={NetworkPage} />
            <Route path="/search" component={SearchPage} />
            <Route>
              <Notice title="There is nothing at this address.">
                <Link href="/" className="text-accent underline">
                  Go to the documents
                </Link>
              </Notice>
            </Route>
          </Switch>
        </Suspense>
      </main>
    </div>
  )
}
