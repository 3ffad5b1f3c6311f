/** The looks of controls, in one place. */
export const INPUT = 'w-full rounded-md border border-strong-line bg-raised px-3 py-1.5 text-sm placeholder:text-quiet'
export const BUTTON =
  'inline-flex items-center justify-center gap-1.5 rounded-md border border-strong-line bg-raised px-3 py-1.5 text-sm font-medium hover:bg-sunken disabled:opacity-50'
export const PRIMARY =
  'inline-flex items-center justify-center gap-1.5 rounded-md bg-accent px-4 py-2 text-sm font-medium text-on-accent hover:opacity-90 disabled:opacity-50'
export const LABEL = 'mb-1 block text-sm font-medium'
