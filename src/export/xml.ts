const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text for an XML 1.0 attribute or element. What XML cannot hold at all (control characters, half surrogate pairs) is left out. */
export function xml(text: string | number | boolean): string {
  return String(text)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, sign => ENTITIES[sign])
    .replace(/[\t\n\r]+/g, ' ')
}

/** `<tag a="…" b="…"/>`, or with a body; attributes that are null are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>>,
  body?: string,
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${xml(value)}"`,
  )
  return body === undefined ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${body}</${name}>`
}
