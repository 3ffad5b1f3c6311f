import { acquireData } from '../data.js'
import type { Dom } from '../html/dom.js'

type Field = 'title' | 'byline' | 'publisher' | 'published' | 'language'

/** The contents of a page's <meta> tags by their name in lower case, in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

/** All <meta> tags that have a name (property, name, itemprop or http-equiv) and a content. */
export function metaTags(dom: Dom): MetaTags {
  const tags = new Map<string, string[]>()
  for (const tag of dom.querySelectorAll('meta')) {
    const content = tag.getAttribute('content')?.trim()
    if (!content) continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of tag.getAttribute(attribute)?.toLowerCase().trim().split(/\s+/) ?? []) {
        if (name) tags.set(name, [...(tags.get(name) ?? []), content])
      }
    }
  }
  return tags
}

/** What the tags say about a field, most telling name first (metadata/keys.yaml); each entry is all contents of one name. */
export function stated(tags: MetaTags, field: Field): (readonly string[])[] {
  const keys = acquireData<Record<Field, readonly string[]>>('metadata/keys')[field]
  return keys.flatMap(key => (tags.has(key) ? [tags.get(key)!] : []))
}
