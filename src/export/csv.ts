type Value = string | number | boolean | null

/**
 * A cell as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV
 * injection"): names and quotes come from documents that anybody may have written.
 */
export function cell(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  return quoted(/^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value)
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line of cells with its line end. `verbatim`: for programs alone, with no apostrophe before what looks like a formula. */
export function line(values: readonly Value[], { verbatim = false } = {}): string {
  const written = verbatim ? values.map(v => quoted(String(v ?? ''))) : values.map(cell)
  return `${written.join(',')}\r\n`
}
