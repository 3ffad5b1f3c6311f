import { t, takeLanguage } from '../lib/i18n.ts'
import { LANGUAGES, type Language } from '../lib/languages.ts'
import { LAYOUTS, setLayout } from '../lib/layout.ts'
import { setTheme, THEMES } from '../lib/theme.ts'

/** Something that the command palette does. */
export interface Command {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

/** What can be done from everywhere; `open`: what the page around it can show. */
export function commands(open: { shortcuts: () => void; tour: () => void }): Command[] {
  return [
    { id: 'copy', label: t('palette.copy'), run: () => navigator.clipboard.writeText(location.href) },
    { id: 'print', label: t('palette.print'), run: () => setTimeout(print) },
    { id: 'keys', label: t('keys.title'), run: open.shortcuts },
    { id: 'tour', label: t('tour'), run: open.tour },
    ...THEMES.map(theme => ({
      id: theme,
      label: t('palette.setting', { name: t('colours.label'), value: t(`colours.${theme}`) }),
      run: () => setTheme(theme),
    })),
    ...LAYOUTS.map(layout => ({
      id: layout,
      label: t('palette.setting', { name: t('layout.label'), value: t(`layout.${layout}`) }),
      run: () => setLayout(layout),
    })),
    ...(Object.keys(LANGUAGES) as Language[]).map(language => ({
      id: language,
      label: t('palette.setting', { name: t('language'), value: LANGUAGES[language].name }),
      run: () => takeLanguage(language),
    })),
  ]
}
