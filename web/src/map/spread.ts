/** A round mark in a drawing, in CSS pixels. */
export interface Round {
  readonly x: number
  readonly y: number
  readonly r: number
}

/** Between two marks, in CSS pixels. */
const GAP = 2
const ROUNDS = 80
/** More marks that lie on one another would be spread over places that they have nothing to do with: they become one. */
const MOST_SPREAD = 8

/** Moves marks that lie on one another just so far apart that each can be seen and aimed at. */
export function spread<T extends Round>(marks: readonly T[]): T[] {
  const at = marks.map(({ x, y }) => ({ x, y }))
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false
    for (const [i, p] of at.entries())
      for (const [j, q] of at.entries()) {
        if (j <= i) continue
        const wanted = marks[i].r + marks[j].r + GAP
        let [dx, dy] = [q.x - p.x, q.y - p.y]
        // two of one place part by a turn of their own
        if (!dx && !dy) [dx, dy] = [Math.cos(j * 2.4), Math.sin(j * 2.4)]
        const away = Math.hypot(dx, dy)
        if (away >= wanted - 0.5) continue
        const by = (wanted - away) / 2 / away
        p.x -= dx * by
        p.y -= dy * by
        q.x += dx * by
        q.y += dy * by
        moved = true
      }
  }
  return marks.map((mark, i) => ({ ...mark, ...at[i] }))
}

/** Marks that touch one another, directly or by others between them, where they are too many to be spread; and those that are left. */
export function crowds<T extends Round>(marks: readonly T[]): { crowds: T[][]; single: T[] } {
  const left = new Set(marks)
  const groups: T[][] = []
  for (const mark of marks) {
    if (!left.delete(mark)) continue
    const group = [mark]
    for (const one of group)
      for (const other of left)
        if (Math.hypot(one.x - other.x, one.y - other.y) < one.r + other.r) {
          left.delete(other)
          group.push(other)
        }
    groups.push(group)
  }
  return {
    crowds: groups.filter(group => group.length > MOST_SPREAD),
    single: groups.filter(group => group.length <= MOST_SPREAD).flat(),
  }
}

/**
 * Which of the marks bear their name below them: those whose name above would run over another mark, or over the name of a mark
 * before it, and not so below.
 * @param letters how long the name of each is; 0: it bears none
 */
export function namedBelow(marks: readonly Round[], letters: readonly number[]): boolean[] {
  const names: { x: number; top: number; half: number }[] = []
  return marks.map((mark, i) => {
    const half = letters[i] * LETTER
    if (!half) return false
    const overMark = (top: number) =>
      marks.some(other => {
        if (other === mark) return false
        const dx = Math.max(0, Math.abs(other.x - mark.x) - half)
        const dy = Math.max(0, top - other.y, other.y - top - HEIGHT)
        return Math.hypot(dx, dy) < other.r
      })
    const overName = (top: number) =>
      names.some(name => Math.abs(name.x - mark.x) < name.half + half && Math.abs(name.top - top) < HEIGHT)
    const hits = (top: number) => overMark(top) || overName(top)
    const [above, under] = [mark.y - mark.r - HEIGHT - 4, mark.y + mark.r + 4]
    const below = hits(above) && !hits(under)
    names.push({ x: mark.x, top: below ? under : above, half })
    return below
  })
}

/** Half the width of a letter, and the height of a name. */
const LETTER = 3.4
const HEIGHT = 12
