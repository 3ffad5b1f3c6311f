/**
 * A cell as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV
 * injection"): names and quotes come from documents that anybody may have written.
 */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line of cells with its line end. */
export function line(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(cell).join(',')}\r\n`
}
