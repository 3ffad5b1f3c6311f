import { oddWords, type Script } from '../base/scripts.js'
import { type Count, hiddenRuns } from '../base/visible.js'
import type { Span } from './span.js'

/** What would deceive who reads a text: characters that no eye sees, and words in letters that only look like those around them. */
export type Trick = Span &
  (
    | { readonly kind: 'unseen' | 'turning'; readonly characters: readonly Count[] }
    | { readonly kind: 'letters'; readonly scripts: readonly Script[] }
  )

/** The tricks of a text, in its order (Unicode TR 9 and TR 39). */
export function tricksIn(text: string): Trick[] {
  const runs = hiddenRuns(text).map(({ turning, ...run }): Trick => ({ ...run, kind: turning ? 'turning' : 'unseen' }))
  const words = oddWords(text).map((word): Trick => ({ ...word, kind: 'letters' }))
  return [...runs, ...words].sort((a, b) => a.start - b.start)
}
