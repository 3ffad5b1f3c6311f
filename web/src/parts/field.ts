/** The looks of controls, in one place. */
export const INPUT = 'w-full rounded-md border border-strong-line bg-raised px-3 py-1.5 text-sm placeholder:text-quiet'
export const BUTTON =
  'inline-flex items-center justify-center gap-1.5 rounded-md border border-strong-line bg-raised px-3 py-1.5 text-sm font-medium hover:bg-sunken disabled:opacity-50'
export const PRIMARY =
  'inline-flex items-center justify-center gap-1.5 rounded-md bg-accent px-4 py-2 text-sm font-medium text-on-accent hover:opacity-90 disabled:opacity-50'
export const LABEL = 'mb-1 block text-sm font-medium'
export const ICON_BUTTON = 'rounded-md border border-line p-2 text-quiet hover:text-ink'
/** What opens over the page beside a button. */
export const PANEL =
  'z-40 max-h-[80dvh] max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-strong-line bg-raised p-2 text-sm shadow-xl'
/** What lies over the page below a dialog. */
export const OVERLAY = 'fixed inset-0 z-40 bg-black/40'
/** How far something is. */
export const PROGRESS =
  'block h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent'
