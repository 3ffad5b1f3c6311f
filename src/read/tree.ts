import type { Tokens } from './annotation.js'

/** The dependents of every token, left to right. */
export type Tree = readonly (readonly number[])[]

const NONE: readonly number[] = []
const trees = new WeakMap<Tokens, Tree>()
/** The columns asked for last, because nearly every question is about the same ones. */
let asked: Tokens | undefined
let answer: Tree = []

/** The dependents of all tokens, in O(n); computed once for a set of columns, so call it only when the heads are final. */
export function treeOf(tokens: Tokens): Tree {
  if (tokens === asked) return answer
  const tree = trees.get(tokens) ?? build(tokens)
  asked = tokens
  answer = tree
  return tree
}

function build(tokens: Tokens): Tree {
  const { count, head } = tokens
  const none: number[] = []
  const tree: number[][] = new Array(count).fill(none)
  for (let i = 0; i < count; i++) {
    const h = head[i]
    if (h < 0) continue
    if (tree[h] === none) tree[h] = [i]
    else tree[h].push(i)
  }
  trees.set(tokens, tree)
  return tree
}

/** The dependents of a token, left to right; none where there is no such token. */
export function children(tokens: Tokens, token: number): readonly number[] {
  return treeOf(tokens)[token] ?? NONE
}

/** The relation without its subtype: `nsubj` for `nsubj:pass`. */
export function relation(deprel: string): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** The dependents of a token by one of these relations; `nsubj` also takes `nsubj:pass`, `nsubj:pass` takes only itself. */
export function dependents(tokens: Tokens, token: number, ...relations: string[]): number[] {
  const found: number[] = []
  for (const child of children(tokens, token)) if (isOneOf(tokens.deprel[child], relations)) found.push(child)
  return found
}

/** The first dependent by one of these relations, or -1. */
export function dependent(tokens: Tokens, token: number, ...relations: string[]): number {
  for (const child of children(tokens, token)) if (isOneOf(tokens.deprel[child], relations)) return child
  return -1
}

function isOneOf(deprel: string, relations: readonly string[]): boolean {
  return relations.includes(deprel) || (deprel.includes(':') && relations.includes(relation(deprel)))
}

/** The half-open token range from the first to the last token of the subtree (it may hold others where the tree is not projective). */
export function subtree(tokens: Tokens, token: number): { first: number; last: number } {
  let first = token
  let last = token
  const stack = [token]
  while (stack.length) {
    const node = stack.pop()!
    if (node < first) first = node
    if (node > last) last = node
    for (const child of children(tokens, node)) stack.push(child)
  }
  return { first, last: last + 1 }
}

/** Whether `ancestor` governs `token`, at any distance, or is it. */
export function governs(tokens: Tokens, ancestor: number, token: number): boolean {
  for (let i = token; i >= 0; i = tokens.head[i]) if (i === ancestor) return true
  return false
}
