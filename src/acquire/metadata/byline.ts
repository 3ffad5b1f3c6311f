const PREFIX =
  /^(?:(?:story|article|text|words|report|reporting|analysis|opinion|commentary|column|news|update|special)\s+)?(?:written|reported|posted|published|compiled|edited|authored|reporting|contributed|submitted|story|words|text|interview|analysis|from)?\s*\bby\b[:\s]+|^(?:authors?|writers?|reporters?|words|text|from our correspondents?|posted by|written by|byline)\s*[:–-]\s*|^authors?\s+(?=\p{Lu})/iu
/** What can follow a name and is no part of it: an office, a place, a date, a medium, an address. */
const ROLE =
  /\b(?:staff|special|senior|chief|deputy|managing|associate|contributing|political|foreign|diplomatic|defen[cs]e|security|economics?|business|world|national|local|international|science|health|sports?|education|environment|crime|court|legal|investigative|data|video|photo|multimedia|freelance|correspondents?|reporters?|editors?|writers?|journalists?|columnists?|contributors?|analysts?|fellow|professor|producers?|photographers?|bureau|desk editor|news editor|author|published|updated|posted|last modified|min read|minutes? read|follow|email|e-mail|contact|secretary|minister|president|spokes(?:man|woman|person)|director|ambassador|commissioner|general|colonel|captain)\b/i
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq|mp|obe|cbe|qc|kc)\.?$/i

/** Bylines are short; what is longer is prose in the wrong place. */
const LONGEST = 400

/**
 * The names in a byline, without "By", offices, places, dates and addresses: "By Jane Doe and John Roe, staff writers"
 * gives both names. Desks and agencies that sign as one ("Harbour News desk") stay as they are.
 */
export function bylineNames(raw: string): string[] {
  let text = raw
    .slice(0, LONGEST)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*\([^)]*\)/g, ' ')
    // Who edited or added to a report has not written it.
    .replace(
      /[;,.]?\s*\b(?:additional |further )?(?:reporting|editing|photographs?|photos?|graphics?|translat(?:ion|ed)|edited|research)\s+by\b.*$/i,
      (rest, at) => (at === 0 ? rest : ''),
    )
    .replace(/\(?\b(?:https?:\/\/|www\.)\S+|\(?[\w.+-]+@[\w-]+\.[\w.]+\)?|(^|\s)@\w+/g, ' ')
    .trim()
  text = text.replace(PREFIX, '').replace(/^[\s•·|:–—-]+|[\s•·|:;,–—-]+$/g, '')
  if (!text || text.length > 200) return []
  const names = text
    .split(/\s*[•·|;\n]\s*|\s+[–—-]\s+|\s*,?\s+(?:and|&|with)\s+|\s*,\s*|\s+\/\s+/i)
    .map(part => part.replace(PREFIX, '').trim())
  return [...new Set(names.reduce<string[]>(addName, []))]
}

function addName(known: string[], part: string): string[] {
  if (SUFFIX.test(part) && known.length) return [...known.slice(0, -1), `${known[known.length - 1]}, ${part}`]
  const name = part.replace(/^(\S+ \S+(?: \S+)?)\s+(?:in|at|for|from)\s+(?:the\s+)?\p{Lu}.*$/u, '$1')
  if (!isName(name)) return known
  // After a person's name, an office or a single word (a place, a medium: "Jane Doe, KPA") is no further author.
  const further = known.length > 0 && (ROLE.test(name) || (!name.includes(' ') && known[0].includes(' ')))
  return further ? known : [...known, name]
}

/** One to six words that start with a capital (or are name particles), no digits: a person, a desk, an agency. */
function isName(text: string): boolean {
  const words = text.split(' ')
  if (!text || words.length > 6 || /\d/.test(text)) return false
  if (!/^["'“‘]?[\p{Lu}\p{Lo}]/u.test(text) && !/^(?:al-|el-|de |van |von |di |bin |d[’'])/i.test(text)) return false
  const particles =
    /^(?:al|el|bin|ibn|de|da|di|del|della|der|den|van|von|la|le|ter|ten|dos|du|of|the|for|and|y|e|abu|desk|staff|news|team|reporters?)(?:-|$)/i
  return words.every(
    word => /^["'“‘(]?[\p{Lu}\p{Lo}]/u.test(word) || particles.test(word) || /^\p{Ll}[’'-]?\p{Lu}/u.test(word),
  )
}

/** Names as one string, the form in which a document keeps its byline; null for none. */
export function byline(names: readonly string[]): string | null {
  return names.length ? names.join(', ') : null
}
