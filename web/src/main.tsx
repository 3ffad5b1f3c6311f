import '@fontsource-variable/inter'
import './styles.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { askAhead } from './ahead.ts'
import { App } from './app.tsx'
import { ApiError } from './lib/api.ts'
import { startLanguage } from './lib/i18n.ts'
import { startLayout } from './lib/layout.ts'
import { startTheme } from './lib/theme.ts'
import { InLanguage } from './parts/in-language.tsx'

const client = new QueryClient({
  defaultOptions: { queries: { retry: worthAnother, staleTime: 10_000, refetchOnWindowFocus: false } },
})

/** What the server refused it refuses again; only what went wrong on the way or inside is asked once more. */
function worthAnother(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof ApiError && error.problem.status < 500)
}

// The styles that Radix puts into the page while it runs (when a dialog keeps the page from scrolling) bear the page's nonce:
// its library get-nonce looks for it under the name that webpack gives it.
Object.assign(globalThis, {
  __webpack_nonce__: document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce,
})

askAhead(client)
startTheme()
startLayout()
// Not awaited at the top: a file that comes later and needs this one would wait for it, and this one for that.
void startLanguage().then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <InLanguage>
          <App />
        </InLanguage>
      </QueryClientProvider>
    </StrictMode>,
  ),
)
