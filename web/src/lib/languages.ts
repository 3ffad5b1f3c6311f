/** The languages of the reading room by their BCP 47 tags: what each calls itself, how it writes dates and numbers, where its lines begin. */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr' },
  de: { name: 'Deutsch', locale: 'de-DE', dir: 'ltr' },
} as const satisfies Record<string, { name: string; locale: string; dir: 'ltr' | 'rtl' }>

export type Language = keyof typeof LANGUAGES

/**
 * English with longer words, written from right to left: it shows what was never put up for translation and what breaks where
 * lines begin on the other side. Only for looking and for tests: `?lang=ar-XB`, the tag that Unicode (CLDR) gives to it.
 */
export const PSEUDO = 'ar-XB'
export type Tongue = Language | typeof PSEUDO

const KEY = 'relata-language'
const known = (tag: string): Tongue | null => {
  if (tag === PSEUDO) return PSEUDO
  const [language] = tag.toLowerCase().split('-')
  return language in LANGUAGES ? (language as Language) : null
}

/** The language asked for by the address (`?lang=de`, which is remembered), else the remembered one, else the browser's, else English. */
export function askedLanguage(search: string, remembered: string | null, browser: readonly string[]): Tongue {
  for (const tag of [new URLSearchParams(search).get('lang'), remembered, ...browser]) {
    const language = tag ? known(tag) : null
    if (language) return language
  }
  return 'en'
}

export const rememberedLanguage = () => localStorage.getItem(KEY)
/** The pseudo-locale is not remembered: who looks at it once would not find out of it. */
export function rememberLanguage(language: Tongue) {
  if (language !== PSEUDO) localStorage.setItem(KEY, language)
}
