import { BITS } from './hash.js'

/**
 * Feature templates as a table: each names some of the atoms, and its place in the list is its number. The function that is
 * given back turns the values of the atoms into one key a template, the same as `feature1` … `feature4` of hash.ts would, and
 * gives the number of templates. A loop over a table is small enough for a compiler to keep fast; a hundred calls are not.
 * Throws where a template names an unknown atom.
 */
export function featureTemplates(
  atoms: readonly string[],
  templates: readonly string[],
): (values: Int32Array, out: Int32Array) => number {
  const parts: number[] = []
  const ends = new Uint16Array(templates.length)
  const seeds = new Int32Array(templates.length)
  for (const [t, template] of templates.entries()) {
    for (const name of template.split(' ')) {
      if (!atoms.includes(name)) throw new Error(`feature template ${template}: no atom ${name}`)
      parts.push(atoms.indexOf(name))
    }
    ends[t] = parts.length
    seeds[t] = Math.imul(t + 1, 0x85ebca6b)
  }
  const part = Uint8Array.from(parts)
  const count = templates.length
  return (values, out) => {
    for (let t = 0, p = 0; t < count; t++) {
      let h = seeds[t]
      for (const end = ends[t]; p < end; p++) {
        h = Math.imul(h ^ values[part[p]], 0x9e3779b1)
        h ^= h >>> 15
      }
      out[t] = Math.imul(h, 0xc2b2ae35) >>> (32 - BITS)
    }
    return count
  }
}
