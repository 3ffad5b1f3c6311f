/**
 * Edit distance with transpositions of neighbours (optimal string alignment: Damerau 1964, Levenshtein 1966), in
 * O(length of a times length of b).
 */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}

/** How many slips of the pen a word of some length is allowed before it counts as another word. */
export function allowedEdits(length: number): number {
  if (length < 3) return 0
  return length < 9 ? 1 : length < 13 ? 2 : 3
}

/** Likeness of two words by their letters, 1 for equal ones, 0 where more is different than a slip explains. */
export function spelledAlike(a: string, b: string): number {
  if (a === b) return 1
  const longer = Math.max(a.length, b.length)
  const allowed = allowedEdits(Math.min(a.length, b.length))
  if (longer - Math.min(a.length, b.length) > (longer > 4 ? allowed : 0)) return 0
  const edits = editDistance(a, b)
  return edits > allowed ? 0 : 1 - edits / longer
}
