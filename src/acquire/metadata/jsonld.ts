import type { Dom } from '../html/dom.js'

type Json = Record<string, unknown>

/** What a page's linked data (schema.org in JSON-LD) says about its article. */
export interface LinkedData {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
  /** The article's text, where the page carries it. */
  readonly body: string | null
}

const ARTICLE =
  /(^|[/:])(\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle|TechArticle|SocialMediaPosting|DiscussionForumPosting|PressRelease)$/
const PAGE = /(^|[/:])(WebPage|ItemPage|AboutPage|CreativeWork|VideoObject|PodcastEpisode)$/
const SITE = /(^|[/:])(WebSite|Organization|NewsMediaOrganization)$/

/** The linked data of the page's article: among several, the one that is about this page. Null where there is none. */
export function linkedData(dom: Dom): LinkedData | null {
  const nodes = [...dom.querySelectorAll('script')]
    .filter(script => /^application\/ld\+json/i.test(script.getAttribute('type')?.trim() ?? ''))
    .flatMap(script => flatten(parseLoosely(script.textContent ?? '')))
  if (!nodes.length) return null
  const byId = new Map(
    nodes.filter(n => typeof n['@id'] === 'string' && Object.keys(n).length > 1).map(n => [n['@id'], n]),
  )
  const resolve = (value: unknown): unknown =>
    isNode(value) && typeof value['@id'] === 'string' ? { ...byId.get(value['@id']), ...value } : value
  const article = best(nodes.filter(is(ARTICLE)), dom) ?? nodes.find(n => is(PAGE)(n) && n.datePublished)
  const site = nodes.find(n => is(SITE)(n) && typeof n.name === 'string')
  if (!article) return site ? { ...EMPTY, publisher: text(site.name) } : null
  const publisher = resolve(list(article.publisher)[0] ?? list(article.sourceOrganization)[0] ?? null)
  const authors = list(article.author ?? article.creator).map(resolve)
  return {
    title: text(article.headline) ?? text(article.name),
    authors: authors.flatMap(author => text(isNode(author) ? author.name : author) ?? []),
    publisher: text(isNode(publisher) ? publisher.name : publisher) ?? (site ? text(site.name) : null),
    published: text(article.datePublished) ?? text(article.dateCreated),
    language: text(article.inLanguage),
    body: text(article.articleBody),
  }
}

const EMPTY: LinkedData = { title: null, authors: [], publisher: null, published: null, language: null, body: null }
const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.flat() : value == null ? [] : [value])
const is = (type: RegExp) => (node: Json) => list(node['@type']).some(t => typeof t === 'string' && type.test(t))

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0])
  if (isNode(value)) return text(value['@value'] ?? value.name)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() ? value.trim() : null
}

/** Every node of the graph; lists of other articles (a carousel, a collection) are not entered. */
function flatten(value: unknown, depth = 0): Json[] {
  if (depth > 6) return []
  if (Array.isArray(value)) return value.flatMap(item => flatten(item, depth + 1))
  if (!isNode(value) || is(/ItemList$|BreadcrumbList$/)(value)) return []
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher', 'isPartOf'].flatMap(key =>
    flatten(value[key], depth + 1),
  )
  return [value, ...inner]
}

function best(articles: Json[], dom: Dom): Json | undefined {
  const title = normal(dom.querySelector('title')?.textContent ?? '')
  const heading = normal(dom.querySelector('h1')?.textContent ?? '')
  const about = (node: Json) => {
    const headline = normal(text(node.headline) ?? text(node.name) ?? '')
    return headline.length > 5 && (title.includes(headline) || headline === heading) ? 1 : 0
  }
  const score = (node: Json) => about(node) * 4 + (node.datePublished ? 2 : 0) + (node.author ? 1 : 0)
  return [...articles].sort((a, b) => score(b) - score(a))[0]
}

const normal = (value: string) =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** JSON as pages write it: in a comment or CDATA, with line breaks inside strings, with a comma or semicolon too many. */
function parseLoosely(script: string): unknown {
  const json = script
    .replace(
      /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
      '',
    )
    .trim()
  const repairs: ((s: string) => string)[] = [
    s => s,
    s => s.replace(/[\u0000-\u001F]+/g, ' ').replace(/;\s*$/, ''),
    s => s.replace(/,\s*([}\]])/g, '$1'),
    s => s.replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
    s => `[${s.replace(/\}\s*\{/g, '},{')}]`,
  ]
  let repaired = json
  for (const repair of repairs) {
    repaired = repair(repaired)
    try {
      return JSON.parse(repaired)
    } catch {
      // The next repair may do.
    }
  }
  return null
}
