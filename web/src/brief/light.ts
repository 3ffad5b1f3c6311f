import type { CSSProperties } from 'react'

/** The colours of paper: a brief looks alike on every screen, in print and where it is saved. The values are those of styles.css. */
export const LIGHT = {
  '--paper': '#ffffff',
  '--raised': '#ffffff',
  '--sunken': '#f1eee7',
  '--ink': '#1d232b',
  '--quiet': '#56606d',
  '--line': '#d9d4c9',
  '--strong-line': '#8d8a82',
  '--accent': '#1d4f73',
  '--cooperation': '#0f766e',
  '--conflict': '#b03a1e',
  '--other': '#5b4a8a',
  '--warning': '#8a5a00',
} as const

export const ON_PAPER = { ...LIGHT, colorScheme: 'light', color: '#1d232b', background: '#ffffff' } as CSSProperties

/** What stands for a token, written out: for files that are opened elsewhere. */
export const written = (text: string) =>
  text.replaceAll(/var\((--[a-z-]+)\)/g, (whole, name: string) => LIGHT[name as keyof typeof LIGHT] ?? whole)
