import { LIGHT, written } from './light.ts'

const STYLE = `:root{${Object.entries(LIGHT)
  .map(([name, value]) => `${name}:${value}`)
  .join(';')}}
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d232b;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem;border-bottom:1px solid #d9d4c9}h3{font-size:1.05rem}
li{margin:.35rem 0}q{font-family:Georgia,serif}a{color:#1d4f73}svg{max-width:100%;height:auto}.quiet{color:#56606d}
.hedged{font-style:italic}.denied{text-decoration:line-through}@media print{a{color:inherit;text-decoration:none}h2,h3{break-after:avoid}li{break-inside:avoid}}`

/** Hands a file to the browser to keep. */
function keep(name: string, type: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

/** The brief as a page of its own: it needs nothing else, and its links to passages lead to the room that it was made in. */
export function saveHtml(sheet: HTMLElement, title: string) {
  const copy = sheet.cloneNode(true) as HTMLElement
  for (const element of copy.querySelectorAll('[style],[class]')) {
    element.removeAttribute('style')
    const looks = (element.getAttribute('class') ?? '')
      .split(' ')
      .filter(c => ['quiet', 'hedged', 'denied'].includes(c))
    if (looks.length) element.setAttribute('class', looks.join(' '))
    else element.removeAttribute('class')
  }
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="/"]'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href)
  const lang = document.documentElement.lang
  const html = `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>${written(copy.innerHTML)}</body></html>
`
  keep(`${fileName(title)}.html`, 'text/html', html)
}

/** The picture of the network as a file, in the colours of paper. */
export function saveSvg(picture: SVGElement, title: string) {
  const copy = picture.cloneNode(true) as SVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  keep(`${fileName(title)}.svg`, 'image/svg+xml', written(copy.outerHTML))
}

const fileName = (title: string) =>
  title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'brief'
