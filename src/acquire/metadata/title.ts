/** What stands between a headline and the site's name in a page's <title>. */
const SEPARATOR = /\s+[|–—»·•:-]+\s+|\s*\|\s*|\s*»\s*|\s+::\s+/g

const normal = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The parts of a title around its separators, with the offsets of each separator. */
function splits(title: string): { before: string; after: string }[] {
  return [...title.matchAll(SEPARATOR)].map(match => ({
    before: title.slice(0, match.index).trim(),
    after: title.slice(match.index! + match[0].length).trim(),
  }))
}

/** Names that a site may go by: given ones, and its domain without `www.` and ending. */
export function siteNames(publisher: string | null, url: string | null): string[] {
  const names = publisher ? [publisher] : []
  const host = hostOf(url)
  if (host) names.push(host, host.replace(/^www\./, ''), host.replace(/^www\./, '').split('.')[0])
  return names
}

export function hostOf(url: string | null): string | null {
  try {
    return url ? new URL(url).hostname : null
  } catch {
    return null
  }
}

/**
 * A title without the site's name at its end or beginning: "Ferry strike ends | The Harbour Post". A part is the site's
 * name where it is one of `sites`, or where the page's heading is the rest of the title.
 */
export function withoutSite(title: string, sites: readonly string[], heading: string | null = null): string {
  const known = sites.map(normal).filter(Boolean)
  const isSite = (part: string) => {
    const name = normal(part)
    return known.some(
      site => name === site || name.replace(/^the /, '') === site.replace(/^the /, '') || squash(name) === squash(site),
    )
  }
  const head = heading ? normal(heading) : ''
  for (const { before, after } of splits(title)) {
    if (head.length > 5 && normal(before) === head) return before
    if (head.length > 5 && normal(after) === head) return after
  }
  const parts = splits(title)
  // From the right: "Headline | Section | Site" loses the site, and then what is left of the last separators.
  for (const { before, after } of parts) if (isSite(after) && before) return withoutSection(before)
  for (const { before, after } of [...parts].reverse()) {
    const last = after
    if (before && last.length < 60 && last.split(/\s*\|\s*/).some(isSite)) return withoutSection(before)
    if (after && isSite(before)) return after
  }
  return title
}

/** "Headline | World" as "Headline": after a bar, one to three words are the section that the site filed it under. */
function withoutSection(title: string): string {
  const match = /^(\S+(?: \S+){2,})\s*[|»·]\s*\S+(?: \S+){0,2}$/.exec(title)
  return match ? match[1].trim() : title
}

const squash = (name: string) => name.replace(/^the /, '').replace(/ /g, '')

/** The site's name from a <title> that ends in one: few words after the last separator, and more before it. */
export function siteFromTitle(title: string, heading: string | null): string | null {
  const parts = splits(title)
  for (const { before, after } of parts) {
    if (heading && normal(before) === normal(heading) && after.length < 60) return after.split(SEPARATOR).pop()!.trim()
    if (heading && normal(after) === normal(heading) && before.length < 60) return before
  }
  const last = parts[parts.length - 1]
  if (!last || !/[|–—»·•]/.test(title)) return null
  return last.after.split(' ').length <= 4 && last.before.split(' ').length >= 4 && /^\p{Lu}/u.test(last.after)
    ? last.after
    : null
}
