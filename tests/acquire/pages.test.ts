import { describe, expect, it } from 'vitest'
import { acquired, STORY } from './support/acquired.js'

const P = STORY.map(text => `<p>${text}</p>`).join('\n')
const TEXT = STORY.join('\n\n')
const TITLE = 'Ferry strike in Orsk ends after talks'

/** A page: what stands in its head and its body. */
const page = (head: string, body: string, attributes = 'lang="en"') =>
  `<!DOCTYPE html><html ${attributes}><head>${head}</head><body>${body}</body></html>`

const ld = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`

describe('pages of several kinds', () => {
  it('a weblog system: linked data as a graph with references', async () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Article',
          '@id': 'https://post.example/a/#article',
          isPartOf: { '@id': 'https://post.example/a/' },
          author: { name: 'Jane Doe', '@id': 'https://post.example/#/person/1' },
          headline: TITLE,
          datePublished: '2021-05-04T07:30:00+00:00',
          publisher: { '@id': 'https://post.example/#organization' },
        },
        {
          '@type': 'WebPage',
          '@id': 'https://post.example/a/',
          name: `${TITLE} - The Harbour Post`,
          datePublished: '2021-05-04T07:30:00+00:00',
        },
        { '@type': 'WebSite', '@id': 'https://post.example/#website', name: 'Post website' },
        { '@type': 'Organization', '@id': 'https://post.example/#organization', name: 'The Harbour Post' },
      ],
    }
    const { document } = await acquired(
      page(
        `<title>${TITLE} - The Harbour Post</title><link rel="canonical" href="https://post.example/a/">${ld(graph)}`,
        `<header><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></header><div class="site-content"><article><header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta">Posted on <time class="entry-date published" datetime="2021-05-04T07:30:00+00:00">May 4, 2021</time> by <a rel="author">Jane Doe</a></div></header><div class="entry-content">${P}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a>Facebook</a><li><a>Twitter</a></ul></div></div></article><section id="comments"><h2>3 comments</h2><p>I doubt that the ministry will keep its word this time, as it did not the last time.</p></section></div><footer><p>© 2021 The Harbour Post</p></footer>`,
      ),
    )
    expect(document).toMatchObject({
      title: TITLE,
      byline: 'Jane Doe',
      publisher: 'The Harbour Post',
      published: '2021-05-04T07:30:00+00:00',
      url: 'https://post.example/a/',
      text: TEXT,
    })
  })

  it('a daily with only meta tags', async () => {
    const { document } = await acquired(
      page(
        `<meta charset="utf-8"><title>${TITLE} | Harbour Post</title><meta name="author" content="By Jane Doe and John Roe"><meta name="parsely-pub-date" content="2021-05-04T07:30:00Z"><meta property="og:site_name" content="Harbour Post"><meta name="twitter:site" content="@hpost">`,
        `<div class="nav"><a>News</a></div><div id="story"><h1>${TITLE}</h1><div>${P}</div><p>Read more: The dispute in five charts</p><p>Sign up for our newsletter</p></div>`,
      ),
    )
    expect(document).toMatchObject({
      title: TITLE,
      byline: 'Jane Doe, John Roe',
      publisher: 'Harbour Post',
      published: '2021-05-04T07:30:00Z',
      text: TEXT,
    })
  })

  it('a journal with Dublin Core and citation tags', async () => {
    const { document } = await acquired(
      page(
        `<title>${TITLE}</title><meta name="citation_author" content="Doe, Jane"><meta name="DC.date" content="2021-05-04"><meta name="DC.publisher" content="Institute of Harbours"><meta name="citation_title" content="${TITLE}">`,
        `<main><h1>${TITLE}</h1>${P}</main>`,
      ),
    )
    expect(document).toMatchObject({
      title: TITLE,
      publisher: 'Institute of Harbours',
      published: '2021-05-04',
      text: TEXT,
    })
  })

  it('an old page: tables for layout, a byline and a date in words, windows-1252', async () => {
    const html = `<html><head><title>Harbour Weekly - ${TITLE}</title><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body><table width=760><tr><td width=160><a href=a>Home</a><br><a href=b>Archive</a><br><a href=c>Contact</a></td><td><h1>${TITLE}</h1><b>by Jane Doe</b><br>Harbour Weekly<br>May 4, 2021<br><br>${STORY.join('<br><br>')}<br><br><a href=d>Back to top of page</a></td></tr></table></body></html>`
    const bytes = Buffer.from(html.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92'), 'latin1')
    const { document } = await acquired(bytes)
    expect(document).toMatchObject({
      title: TITLE,
      byline: 'Jane Doe',
      publisher: 'Harbour Weekly',
      published: '2021-05-04',
    })
    for (const paragraph of STORY) expect(document.text).toContain(paragraph)
    expect(document.text).not.toMatch(/Archive|Back to top|Jane Doe|May 4/)
  })

  it('a statement of a ministry: no author, a date above the text', async () => {
    const { document } = await acquired(
      page(
        `<title>Statement on the port of Orsk | Ministry of Transport</title>`,
        `<header><nav><a href="/">Ministry</a></nav></header><main><h1>Statement on the port of Orsk</h1><p class="article-meta__publish-date">May 4, 2021</p><div class="entry-content">${P}<p>###</p></div></main>`,
        'lang="en-US"',
      ),
    )
    expect(document).toMatchObject({
      title: 'Statement on the port of Orsk',
      byline: null,
      publisher: 'Ministry of Transport',
      published: '2021-05-04',
      text: TEXT,
    })
  })

  it('a page that says nothing about itself: unknown stays unknown', async () => {
    const { document } = await acquired(page('', `<div>${P}</div>`, ''))
    expect(document).toMatchObject({
      title: null,
      byline: null,
      publisher: null,
      published: null,
      url: null,
      text: TEXT,
    })
  })

  it('takes --published only where the page is silent', async () => {
    const silent = page(`<title>${TITLE}</title>`, P)
    const dated = page(`<meta property="article:published_time" content="2021-05-04">`, P)
    expect((await acquired(silent, {}, { published: '2020-01-01' })).document.published).toBe('2020-01-01')
    expect((await acquired(dated, {}, { published: '2020-01-01' })).document.published).toBe('2021-05-04')
  })

  it('linked data with faults: a comma too many, a line break in a string, several scripts, a list of types', async () => {
    const broken = `{"@context":"https://schema.org","@type":["NewsArticle","Article"],"headline":"${TITLE}","description":"one\ntwo","datePublished":"2021-05-04","author":["Jane Doe",{"@type":"Person","name":"John Roe"},],"publisher":{"@type":"Organization","name":"The Harbour Post"},}`
    const other = { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'News' }] }
    const { document } = await acquired(
      page(`<title>Harbour</title>${ld(other)}${ld(broken)}`, `<article>${P}</article>`),
    )
    expect(document).toMatchObject({
      title: TITLE,
      byline: 'Jane Doe, John Roe',
      publisher: 'The Harbour Post',
      published: '2021-05-04',
    })
  })

  it('takes the article that the page is about among several in its linked data', async () => {
    const article = (headline: string, date: string) => ({
      '@type': 'NewsArticle',
      headline,
      datePublished: date,
      author: { name: `Author of ${date}` },
    })
    const { document } = await acquired(
      page(
        `<title>${TITLE} - The Post</title>${ld([article('Another story from the islands', '2019-01-01'), article(TITLE, '2021-05-04')])}`,
        `<h1>${TITLE}</h1>${P}`,
      ),
    )
    expect(document).toMatchObject({ title: TITLE, published: '2021-05-04' })
  })

  it('does not take the date of a comment or of another story', async () => {
    const { document } = await acquired(
      page(
        `<title>${TITLE}</title>`,
        `<article><h1>${TITLE}</h1>${P}</article><aside class="related"><time datetime="2020-02-02">2 February 2020</time></aside><div class="comments"><time datetime="2022-02-02">2 Feb</time></div>`,
      ),
    )
    expect(document.published).toBeNull()
  })

  it('keeps headings and quotations as paragraphs, lists as items, and drops captions and scripts', async () => {
    const { document } = await acquired(
      page(
        `<title>${TITLE}</title>`,
        `<article><h1>${TITLE}</h1>${P}<h2>What was agreed</h2><ul><li>Wages rise by six per cent from June.</li><li>No docker is dismissed for the strike.</li></ul><figure><img src="p.jpg" alt="x"><figcaption>Dockers in the port. Photo: N. Petrov</figcaption></figure><blockquote><p>“The army stays in its barracks,” the minister said.</p></blockquote><script>var a = 'code'</script><p>The union’s<br>members vote next week.</p></article>`,
      ),
    )
    expect(document.text).toBe(
      [
        TEXT,
        'What was agreed',
        'Wages rise by six per cent from June.',
        'No docker is dismissed for the strike.',
        '“The army stays in its barracks,” the minister said.',
        'The union’s\nmembers vote next week.',
      ].join('\n\n'),
    )
  })

  it('reads a fragment', async () => {
    expect((await acquired(`<p>${STORY[0]}</p>`)).document.text).toBe(STORY[0])
  })
})

describe('who wrote it', () => {
  const head = (author: unknown, more = '') =>
    `<title>${TITLE} - The Harbour Post</title>${more}${ld({ '@type': 'NewsArticle', headline: TITLE, author, publisher: { '@type': 'Organization', name: 'The Harbour Post' } })}`

  it.each([
    [
      'the person that is shown, where linked data names only the site',
      { '@type': 'Organization', name: 'Harbour Post' },
      '<p class="byline">By Jane Doe<br>Harbour Post, Orsk</p>',
      'Jane Doe',
    ],
    ['the site, where nobody is named', { '@type': 'Organization', name: 'The Harbour Post' }, '', 'The Harbour Post'],
    ['no address', 'https://www.facebook.com/harbourpost', '', null],
    ['a name without its medium', 'Jane Doe, HPN', '', 'Jane Doe'],
    ['a name without what stands in brackets', 'Jane Doe (with KPA, Norvany Wire)', '', 'Jane Doe'],
  ])('%s', async (_name, author, shown, expected) => {
    const { document } = await acquired(page(head(author), `<article><h1>${TITLE}</h1>${shown}${P}</article>`))
    expect(document.byline).toBe(expected)
  })

  it('takes the date from the address where nothing else gives one', async () => {
    const { document } = await acquired(
      page(
        `<title>${TITLE}</title><link rel="canonical" href="https://post.example/world/2021/05/04/ferry-strike">`,
        P,
      ),
    )
    expect(document.published).toBe('2021-05-04')
  })

  it('reads a page that is one form', async () => {
    const { document } = await acquired(
      page(
        `<title>${TITLE}</title>`,
        `<form id="aspnetForm"><input type="hidden" name="state"><div><h1>${TITLE}</h1><div>By Jane Doe</div><div>${P}${P}</div></div></form>`,
      ),
    )
    expect(document).toMatchObject({ byline: 'Jane Doe' })
    expect(document.text).toContain(STORY[3])
  })
})
