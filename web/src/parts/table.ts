/** The looks of tables, in one place. */
export const TABLE = 'w-full text-sm'
export const FRAME = 'overflow-hidden rounded-lg border border-line bg-raised'
export const HEAD = 'border-b border-line bg-sunken text-start'
export const TH = 'px-3 py-2 font-medium'
export const TD = 'px-3 py-2.5 align-top'
export const NUMBER = 'px-3 py-2.5 text-end align-top tabular-nums'
