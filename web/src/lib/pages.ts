import { MORE_ROUTES } from '../routes.tsx'
import { t } from './i18n.ts'

/** A page that menus and the command palette lead to. */
export interface PageEntry {
  readonly href: string
  readonly label: () => string
}

const MAIN = [
  { href: '/', name: 'documents' },
  { href: '/actors', name: 'actors' },
  { href: '/pair', name: 'pair' },
  { href: '/network', name: 'network' },
] as const

/** The pages that stand in the header itself. */
export const MAIN_PAGES: readonly PageEntry[] = MAIN.map(({ href, name }) => ({
  href,
  label: () => t(`pages.${name}`),
}))

/** The others, by the order of routes.tsx; each is called by its words under `pages` in words/<language>/common.json. */
export const MORE_PAGES: readonly PageEntry[] = MORE_ROUTES.filter(({ path }) => !/[:*]/.test(path)).map(
  ({ path }) => ({
    href: path,
    label: () => t(`pages.${path.slice(1)}` as 'pages.documents', { defaultValue: path.slice(1) }),
  }),
)

export const PAGES = [...MAIN_PAGES, ...MORE_PAGES]

/** Whether an address lies within a page. */
export const isAt = (href: string, location: string) =>
  href === '/' ? location === '/' || location.startsWith('/documents') : `${location}/`.startsWith(`${href}/`)
