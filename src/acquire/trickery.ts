import { mixedScripts, mixedWords } from '../base/scripts.js'
import { type Count, hiddenIn } from '../base/visible.js'
import { acquireData } from './data.js'

/** What src/acquire/lookalikes.yaml holds. */
export interface LookalikeData {
  readonly scripts: readonly { readonly script: string; readonly letters: string }[]
}

/** How many words are named. */
const MOST = 8

/**
 * What of a text would deceive who reads it: characters that are not seen or turn the direction of writing (they are taken out),
 * words whose letters are of two scripts, and words of another script that look Latin (they are kept as they are).
 * @param text before anything was taken out of it
 */
export function trickeryNotices(text: string): string[] {
  const { unseen, turning } = hiddenIn(text)
  const notices: string[] = []
  if (unseen.length) notices.push(`Characters that nobody sees were taken out of the text: ${listed(unseen)}.`)
  if (turning.length)
    notices.push(`Characters that turn the direction of writing were taken out of the text: ${listed(turning)}.`)
  const mixed = mixedWords(text)
  if (mixed.length)
    notices.push(
      `Words with letters of two scripts that look alike: ${mixed
        .slice(0, MOST)
        .map(word => `${word} (${mixedScripts(word).join(' and ')})`)
        .join(', ')}${more(mixed)}.`,
    )
  const alike = lookalikes(text)
  if (alike.length)
    notices.push(
      `Words that look Latin, but are written in other letters: ${alike.slice(0, MOST).join(', ')}${more(alike)}.`,
    )
  return notices
}

function listed(counts: readonly Count[]): string {
  const which = counts.slice(0, MOST).map(({ character, times }) => `${character} (${times})`)
  return `${which.join(', ')}${more(counts)}`
}

function more(all: readonly unknown[]): string {
  return all.length > MOST ? ` and ${all.length - MOST} more` : ''
}

let compiled: readonly (readonly [string, RegExp])[] | undefined

/** The words of a text in Latin letters that are of another script and show it by none of their letters. */
function lookalikes(text: string): string[] {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return []
  // in a text that has words of the script anyway, a word of it deceives nobody
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const other = text.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0
  if (other > latin / 20) return []
  compiled ??= acquireData<LookalikeData>('lookalikes').scripts.map(({ script, letters }) => {
    return [script, new RegExp(`(?<![\\p{L}\\p{M}])[${letters}]{3,}(?![\\p{L}\\p{M}])`, 'gu')] as const
  })
  const found = new Map<string, string>()
  for (const [script, pattern] of compiled) for (const [word] of text.matchAll(pattern)) found.set(word, script)
  return [...found].map(([word, script]) => `${word} (${script})`)
}
