import lines from './gazetteer.txt?raw'

/** A place by its names: towns and regions by their point, countries by their borders. */
export type Located =
  | { readonly country: string; readonly point: readonly [longitude: number, latitude: number] }
  | { readonly country: string; readonly point: null }

/** A name as it is looked up: small letters without accents, articles and marks. */
export const keyOf = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/['’`.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** All places of the gazetteer by the keys of their names. @param text the file as it stands beside this one */
export function readGazetteer(text: string): Map<string, Located> {
  const found = new Map<string, Located>()
  for (const line of text.split('\n')) {
    const at = line.indexOf(':')
    if (line.startsWith('#') || at < 0) continue
    const [country, ...others] = line.slice(0, at).split(' = ')
    for (const name of [country, ...others]) found.set(keyOf(name), { country, point: null })
    for (const place of line.slice(at + 1).split(',')) {
      const match = /^\s*(.+?) (-?[\d.]+) (-?[\d.]+)\s*$/.exec(place)
      if (!match) throw new Error(`not a place: "${place}" in ${country}`)
      const point = [Number(match[3]), Number(match[2])] as const
      for (const name of match[1].split('=')) found.set(keyOf(name), { country, point })
    }
  }
  return found
}

let read: Map<string, Located> | null = null

/** Where a place is, by the first of its names that is known; null where none is. Taken by the name alone. */
export function locate(names: readonly string[]): Located | null {
  read ??= readGazetteer(lines)
  for (const name of names) {
    const place = read.get(keyOf(name))
    if (place) return place
  }
  return null
}
