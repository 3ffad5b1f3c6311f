import { locale } from './i18n.ts'

/** A number as the reader's language writes it. */
export const number = (value: number, options?: Intl.NumberFormatOptions) => value.toLocaleString(locale(), options)
/** 0.84 as "84 %", the way the reader's language writes it. */
export const percent = (share: number) => number(share, { style: 'percent', maximumFractionDigits: 0 })
