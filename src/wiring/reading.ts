import { judgeLanguage, primaryLanguage } from '../acquire/language.js'
import { checkTextSize } from '../acquire/limits.js'
import type { Document } from '../model/document.js'
import { type Annotation, annotation } from '../read/annotation.js'
import type { Reader } from '../read/reader.js'

/** The languages that a reader exists for. */
export const READ_LANGUAGES: readonly string[] = ['en']

/** What reading made of a document; `notices` say what was not read, and why. */
export interface Reading {
  readonly annotation: Annotation
  readonly notices: readonly string[]
}

/**
 * Reads a document, if it is in a language that is read; the language is judged where it is not known. In any other
 * language every layer stays empty, with a notice: claims drawn with the wrong grammar would be nonsense.
 * Errors: RELATA_TOO_LARGE.
 */
export async function readDocument(reader: Reader, document: Document): Promise<Reading> {
  checkTextSize(document.text, document.id)
  const language = document.language ?? (await judgeLanguage(document.text))
  const known = language === document.language ? document : { ...document, language }
  if (language && !READ_LANGUAGES.includes(primaryLanguage(language)))
    return { annotation: annotation(known), notices: [languageNotice(language)] }
  return { annotation: reader.annotate(known), notices: [] }
}

function languageNotice(language: string): string {
  const name = languageName(language)
  return `The text is in ${name}, which is not read; only English is. Nothing was read. Where that is wrong, add --language en.`
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return `the language "${tag}"`
  }
}
