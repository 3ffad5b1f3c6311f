/** A word whose tags the net leaves open: the pairs of tags that it holds possible, the likeliest first. */
export interface Doubt {
  readonly word: number
  readonly candidates: readonly (readonly [upos: string, xpos: string])[]
}

/** Below this probability of the likeliest pair the net is in doubt. */
const SURE = 0.8
/** Pairs with less than this share of the likeliest one's probability are out of the question. */
const POSSIBLE = Math.log(0.05)

/** The tags of a net, which it chooses in pairs: two choices of their own would give a noun the tag of a name. */
export interface TagPairs {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** The pairs that occur, as indices into `upos` and `xpos`. */
  readonly pairs: readonly (readonly [number, number])[]
}

/** Chooses the pair of tags of a word by the scores at an address: those of `upos`, then those of `xpos`. */
export function pairChooser({ upos, xpos, pairs }: TagPairs) {
  const scores = new Float32Array(pairs.length)
  const first = Int32Array.from(pairs, ([u]) => u)
  const second = Int32Array.from(pairs, ([, x]) => upos.length + x)
  const names = pairs.map(([u, x]) => [upos[u], xpos[x]] as const)
  return (memory: Float32Array, at: number, word: number): { tags: readonly [string, string]; doubt: Doubt | null } => {
    let best = 0
    for (let i = 0; i < scores.length; i++) {
      scores[i] = memory[at + first[i]] + memory[at + second[i]]
      if (scores[i] > scores[best]) best = i
    }
    const top = scores[best]
    let sum = 0
    for (let i = 0; i < scores.length; i++) if (scores[i] > top - 12) sum += Math.exp(scores[i] - top)
    if (1 / sum >= SURE) return { tags: names[best], doubt: null }
    const candidates = [...scores.keys()]
      .filter(i => scores[i] - scores[best] >= POSSIBLE)
      .sort((a, b) => scores[b] - scores[a])
      .map(i => names[i])
    return { tags: names[best], doubt: { word, candidates } }
  }
}
