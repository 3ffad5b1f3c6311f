/** A day, a month or a year, as people type it. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

export const isDate = (text: string) => text === '' || DATE.test(text)

/** Both ends of a time as EDTF has it; an open end is empty. */
export function endsOf(during: string | undefined): [from: string, to: string] {
  if (!during) return ['', '']
  const [from, to = from] = during.split('/')
  return [from === '..' ? '' : from, to === '..' ? '' : to]
}

/** A time from its ends; undefined where both are open. */
export function periodOf(from: string, to: string): string | undefined {
  if (!from && !to) return undefined
  return from === to ? from : `${from || '..'}/${to || '..'}`
}
