import type { Brief } from './brief.js'

/** The sources of a brief as CSL-JSON (Citation Style Language), for Zotero, pandoc and word processors; ids are their numbers. */
export function briefCsl({ cited }: Brief): string {
  const items = cited.map(({ number, document: { id, title, publisher, published, url } }) => ({
    id: String(number),
    type: url ? 'webpage' : 'article-newspaper',
    title: title ?? `Document ${id}`,
    ...(publisher && { 'container-title': publisher }),
    ...(issued(published) && { issued: { 'date-parts': [issued(published)] } }),
    ...(url && { URL: url }),
    note: `relata document ${id}`,
  }))
  return `${JSON.stringify(items, null, 2)}\n`
}

/** Year, month and day as numbers, as far as they are known. */
function issued(published: string | null): number[] | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published ?? '')
  return match?.slice(1).flatMap(part => (part ? [Number(part)] : []))
}
