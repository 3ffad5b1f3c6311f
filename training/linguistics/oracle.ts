import { type Configuration, LEFT, type Move, RIGHT, SHIFT } from '../../dist/read/linear/arc-hybrid.js'

/**
 * The dynamic oracle of arc-hybrid (Goldberg & Nivre 2013, "Training Deterministic Parsers with Non-Deterministic
 * Oracles"): how many gold arcs a move puts out of reach, from any configuration. Exact for projective trees; for the
 * few others it says which move loses least.
 */
export function moveCost(c: Configuration, move: Move, head: readonly number[]): number {
  const { front, depth, stack, length } = c
  const s0 = c.top(0)
  const s1 = c.top(1)
  let cost = 0
  if (move === SHIFT) {
    // The front of the buffer can no longer govern the stack, nor be governed by what lies below its top.
    for (let i = 0; i < depth; i++) if (head[stack[i]] === front) cost++
    for (let i = 0; i < depth - 1; i++) if (head[front] === stack[i]) cost++
    return cost
  }
  // The top of the stack leaves: it can no longer govern anything in the buffer …
  for (let i = front; i < length; i++) if (head[i] === s0) cost++
  // … nor get another head than the one it is given.
  if (move === LEFT) {
    if (s1 >= 0 && head[s0] === s1) cost++
    if (head[s0] > front) cost++
  } else if (head[s0] >= front) cost++
  return cost
}

/** Whether the move gives the top of the stack its gold head. */
export function attachesRight(c: Configuration, move: Move, head: readonly number[]): boolean {
  if (move === SHIFT) return false
  return head[c.top(0)] === (move === LEFT ? c.front : c.top(1))
}

export const MOVES: readonly Move[] = [SHIFT, LEFT, RIGHT]
