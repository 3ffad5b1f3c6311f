import type { Annotation, Entity, Mention } from '../annotation.js'

interface Index {
  /** For every token, the mention whose head it is, or -1; `core` and `covering` alike (covering: the smallest one). */
  readonly head: Int32Array
  readonly core: Int32Array
  readonly covering: Int32Array
}

const indexes = new WeakMap<readonly Mention[], Index>()
/** The list asked about last, because nearly every question is about the same one. */
let asked: readonly Mention[] | undefined
let answer: Index

/** Built once for a list of mentions, in O(total length); looking up is then O(1). */
function indexOf(annotation: Annotation): Index {
  const { mentions } = annotation
  if (mentions === asked) return answer
  answer = indexes.get(mentions) ?? build(annotation)
  asked = mentions
  return answer
}

function build(annotation: Annotation): Index {
  const column = () => new Int32Array(annotation.tokens.count).fill(-1)
  const index = { head: column(), core: column(), covering: column() }
  const size = (m: number) => annotation.mentions[m].last - annotation.mentions[m].first
  annotation.mentions.forEach((mention, m) => {
    if (index.head[mention.head] < 0) index.head[mention.head] = m
    if (index.core[mention.core] < 0) index.core[mention.core] = m
    for (let t = mention.first; t < mention.last; t++)
      if (index.covering[t] < 0 || size(m) < size(index.covering[t])) index.covering[t] = m
  })
  indexes.set(annotation.mentions, index)
  return index
}

/** The index of the mention whose syntactic head is this token, or -1. */
export function mentionHeadedBy(annotation: Annotation, token: number): number {
  return token < 0 ? -1 : indexOf(annotation).head[token]
}

/** The index of the mention whose head or core is this token, else of the smallest one that covers it, else -1. */
export function mentionAt(annotation: Annotation, token: number): number {
  if (token < 0) return -1
  const { head, core, covering } = indexOf(annotation)
  return head[token] >= 0 ? head[token] : core[token] >= 0 ? core[token] : covering[token]
}

/** The entity that a mention stands for, or undefined before coreference ran. */
export function entityOf(annotation: Annotation, mention: number): Entity | undefined {
  return annotation.entities[annotation.mentions[mention]?.entity ?? -1]
}
