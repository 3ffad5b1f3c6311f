import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { type Area, i18n } from './i18n.ts'

/**
 * A page that is fetched when somebody goes there, together with its words.
 * @param load imports the page's module and gives the component in it
 * @param areas the files of words that the page needs beside `common` and `claim`
 */
export function page<P>(
  load: () => Promise<ComponentType<P>>,
  ...areas: readonly Area[]
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), i18n.loadNamespaces(areas)])
    return { default: component }
  })
}
