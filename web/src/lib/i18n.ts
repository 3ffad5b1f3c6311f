import i18next, { type BackendModule, type CustomTypeOptions } from 'i18next'
import { initReactI18next } from 'react-i18next'
import claim from '../words/en/claim.json'
import common from '../words/en/common.json'
import documents from '../words/en/documents.json'
import edit from '../words/en/edit.json'
import view from '../words/en/view.json'
import { askedLanguage, LANGUAGES, PSEUDO, rememberedLanguage, rememberLanguage, type Tongue } from './languages.ts'

/*
 * Words live in src/words/<language>/<area>.json, one file per view; `common` and `claim` are always there.
 * In a component: const { t } = useTranslation('network'); t('title'); t('pairs', { count }) with pairs_one and pairs_other;
 * t('common:loading') with useTranslation(['network', 'common']). Outside of components: `t` from here, for `common` and `claim` alone.
 * A new area also gets its line in src/types/i18next.d.ts, and stands beside its page in app.tsx, so that both load together.
 * docs/translating.md tells how to add a language.
 */

/** The areas of words, by their files' names. */
export type Area = keyof CustomTypeOptions['resources']

/** Each area's words arrive with the first page that needs them. */
const FILES = import.meta.glob<{ default: Record<string, unknown> }>('../words/*/*.json')

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, area, done) {
    const load = FILES[`../words/${language === PSEUDO ? 'en' : language}/${area}.json`]
    if (!load) return done(new Error(`no words of ${area} in ${language}`), null)
    const pseudo = language === PSEUDO ? import('./pseudo.ts') : null
    Promise.all([load(), pseudo]).then(
      ([words, made]) => done(null, made ? made.pseudo(words.default) : words.default),
      error => done(error, null),
    )
  },
}

i18next
  .use(backend)
  .use(initReactI18next)
  .init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['common', 'claim', 'view', 'edit', 'documents'],
    defaultNS: 'common',
    resources: { en: { common, claim, view, edit, documents } },
    partialBundledLanguages: true,
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  } as Parameters<typeof i18next.init>[0])

/** Words of `common`, `claim` and `edit` outside of components. The whole room is drawn anew when the language changes. */
export const t = i18next.getFixedT(null, ['common', 'claim', 'edit'])
export const i18n = i18next

/** The language in use. */
export const language = () => i18next.language as Tongue
/** The locale of dates and numbers. */
export const locale = () => (language() === PSEUDO ? 'en-GB' : LANGUAGES[language() as keyof typeof LANGUAGES].locale)

/** Changes the language, says so in the page's `lang` and `dir`, and remembers it. */
export async function takeLanguage(to: Tongue): Promise<void> {
  await i18next.changeLanguage(to)
  rememberLanguage(to)
  document.documentElement.lang = to
  document.documentElement.dir = to === PSEUDO ? 'rtl' : LANGUAGES[to].dir
}

/** Takes up the language that is asked for, before anything is drawn. */
export const startLanguage = () =>
  takeLanguage(askedLanguage(location.search, rememberedLanguage(), navigator.languages))
