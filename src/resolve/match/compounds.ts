import type { NameData } from './data.js'
import { isAbjad } from './fold.js'

/** A word of a person's name; `head` is what it is made with ("abd", "abu", "umm"), the text is what follows. */
export interface NameWord {
  readonly text: string
  readonly head: string | null
}

/** The definite article before a noun, as it is transcribed, assimilated or not. */
const ARTICLE = /^(?:a[lnrstzd]|ash|el|es|er|en|ul|ur|us|ud|un|uz|ol|or|os|od|ال)$/
const SERVANT = /^(?:abd|عبد)$/
/** Forms of "servant of the" that are no names of their own. */
const SERVANT_OF = /^ab[ei]?d(?:[aeou]l|[aeou]r|[aeou]s|[aeou]n|[aeou]z|[aeou]sh)$/
/** The same written on to the name: Abdulwahid, Abdurrahman, عبدالواحد. */
const JOINED = /^(?:ab[ei]?d[aeou](?:l(?=..)|([rsnztd])(?=\1)|sh(?=sh))|عبدال(?=..))(.+)$/
const GOD = /^(?:a|u|o)?ll?ah?$|^الله$|^له$/

/**
 * Words of an Arabic, Persian or Turkish name that belong together, made one: servant names (Abd al-Wahid, Abdul Wahid), kunyas
 * (Abu Karim), names with Allah (Nasr Allah) and al-Din (Salah al-Din, Salahuddin). The article of an Arabic word is set apart.
 */
export function compounds(words: readonly string[], data: NameData): NameWord[] {
  const found: NameWord[] = []
  const add = (text: string, head: string | null = null) => found.push({ text, head })
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i], words[i + 1]]
    const servant = i + 1 < words.length && (SERVANT.test(word) || (/^ab[ei]d$/.test(word) && ARTICLE.test(next)))
    const kunya = next === undefined ? undefined : data.kunyas.get(word)
    const joined = JOINED.exec(word)
    if (servant || (SERVANT_OF.test(word) && next !== undefined)) {
      const rest = servant && ARTICLE.test(next) && i + 2 < words.length ? 2 : 1
      add(servantOf(words[i + rest]), 'abd')
      i += rest
    } else if (joined) add(servantOf(joined[2]), 'abd')
    else if (kunya) {
      const rest = ARTICLE.test(next) && i + 2 < words.length ? 2 : 1
      add(bare(words[i + rest]), kunya)
      i += rest
    } else if (found.length && GOD.test(word) && word !== 'al' && word !== 'ol') {
      // "Nasr Allah": made one with the name before it.
      const { text, head } = found.pop()!
      add(isAbjad(word) ? `${text}الله` : `${text}allah`, head)
    } else if (/^(?:d(?:i|ee|ie)ne?|دين|الدين)$/.test(word) && found.length) {
      while (found.length > 1 && !found.at(-1)!.head && ARTICLE.test(found.at(-1)!.text)) found.pop()
      const { text, head } = found.pop()!
      add(isAbjad(word) ? `${text}الدين` : `${text}aldin`, head)
    } else if (isAbjad(word) && word.length > 4 && word.startsWith('ال') && word !== 'الله') {
      add('ال')
      add(word.slice(2))
    } else add(withGod(word))
  }
  return found
}

/** Without a written-on article, so that "al-Wahid", "alwahid" and الواحد are one. */
function bare(word: string): string {
  return isAbjad(word) && word.length > 4 && word.startsWith('ال') ? word.slice(2) : word
}

function servantOf(word: string): string {
  const name = bare(word)
  return GOD.test(name) ? (isAbjad(name) ? 'الله' : 'allah') : withGod(name)
}

/** One spelling for what ends in "of the faith" and "of God": Salahuddin, Nasrullah. */
function withGod(word: string): string {
  if (word.length < 6) return word
  return word.replace(/[aeou](?:dd|ld)(?:i|ee|ie)ne?$/, 'aldin').replace(/(?<=..)(?:[uo]ll?ah?|all?ah)$/, 'allah')
}
