/** For a word the groups of opposites that it stands in, and as which member of each. */
export type Opposites = ReadonlyMap<string, readonly { readonly group: number; readonly member: number }[]>

/** @param groups each a list of members, of which one excludes the others; a member is a list of words */
export function opposites(groups: readonly (readonly (readonly string[])[])[]): Opposites {
  const found = new Map<string, { group: number; member: number }[]>()
  for (const [group, members] of groups.entries())
    for (const [member, words] of members.entries())
      for (const word of words) found.set(word, [...(found.get(word) ?? []), { group, member }])
  return found
}

/** The words, one of each list, that exclude each other; null where none do. */
export function excluding(a: readonly string[], b: readonly string[], table: Opposites): [string, string] | null {
  for (const x of a)
    for (const one of table.get(x) ?? [])
      for (const y of b)
        if (table.get(y)?.some(two => two.group === one.group && two.member !== one.member)) return [x, y]
  return null
}
