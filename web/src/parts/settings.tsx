import { Settings2 } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { language, takeLanguage } from '../lib/i18n.ts'
import { LANGUAGES, type Language } from '../lib/languages.ts'
import { LAYOUTS, setLayout, useLayout } from '../lib/layout.ts'
import { THEMES, useTheme } from '../lib/theme.ts'
import { ICON_BUTTON, PANEL } from './field.ts'
import { Segments } from './segments.tsx'

/** Language, colours and layout, as this browser remembers them. */
export function Settings() {
  const { t } = useTranslation()
  const [theme, setTheme] = useTheme()
  const layout = useLayout()
  const languages = Object.entries(LANGUAGES).map(([value, { name }]) => ({ value: value as Language, label: name }))
  return (
    <Popover.Root>
      <Popover.Trigger aria-label={t('settings')} title={t('settings')} className={ICON_BUTTON}>
        <Settings2 aria-hidden className="size-4" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t('settings')}
          className={`${PANEL} grid gap-4 p-4`}
        >
          <Choice title={t('language')}>
            <Segments
              label={t('language')}
              options={languages}
              value={language() as Language}
              onChange={to => takeLanguage(to)}
            />
          </Choice>
          <Choice title={t('colours.label')}>
            <Segments
              label={t('colours.label')}
              options={THEMES.map(value => ({ value, label: t(`colours.${value}`) }))}
              value={theme}
              onChange={setTheme}
            />
          </Choice>
          <Choice title={t('layout.label')}>
            <Segments
              label={t('layout.label')}
              options={LAYOUTS.map(value => ({ value, label: t(`layout.${value}`) }))}
              value={layout}
              onChange={setLayout}
            />
          </Choice>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Choice({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <p aria-hidden className="mb-1 text-sm font-medium">
        {title}
      </p>
      {children}
    </div>
  )
}
