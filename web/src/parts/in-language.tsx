import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Draws everything anew when the language changes, so that words outside of components change as well. */
export function InLanguage({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  return <Fragment key={i18n.language}>{children}</Fragment>
}
