/** Text in lines of at most `width` columns, broken at blanks; words that are longer stand alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(line)
  return lines
}

/** Wrapped text with `first` before the first line and as many blanks, or `rest`, before the others. */
export function indented(text: string, width: number, first: string, rest = ' '.repeat(first.length)): string {
  return wrap(text, width - rest.length)
    .map((line, i) => `${i ? rest : first}${line}`)
    .join('\n')
}

/** The columns to write in: those of the terminal, at most 100; 80 where there is none. */
export function columns(stream: { readonly columns?: number }): number {
  return Math.max(40, Math.min(stream.columns ?? 80, 100))
}
