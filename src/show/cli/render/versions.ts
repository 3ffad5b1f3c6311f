import type { WriteStream } from 'node:tty'
import type { Piece, Version } from '../../../relata.js'
import { colours } from '../colours.js'
import { changeLines } from './changes.js'
import { columns, indented } from './wrap.js'

/** Characters of what stayed that are shown before and behind a change. */
const AROUND = 60

/** The versions of a document, oldest first, each with what changed in its text and its claims. */
export function renderVersions(
  versions: readonly Version[],
  stream: Pick<WriteStream, 'isTTY'> & { readonly columns?: number },
): string {
  const c = colours(stream)
  const width = columns(stream)
  const blocks = versions.map(({ summary, current, difference }, i) => {
    const { id, title, published, recorded, claims } = summary
    const reported = published ? `, published ${published.slice(0, 10)}` : ''
    const lines = [
      `${c.bold(`Version ${i + 1}${current ? ', the newest' : ''}`)}  ${title ?? 'untitled'}`,
      c.dim(`  ${id.slice(0, 12)}, recorded ${recorded}${reported}, ${claims} claims`),
    ]
    if (!difference) return lines
    const text = differing(difference.text, c)
    lines.push('', ...(text.length ? text.map(line => indented(line, width, '  ')) : ['  The text is the same.']))
    lines.push('', ...changeLines(difference.claims, c))
    return lines
  })
  if (versions.length === 1) blocks.push(['There is one version only.'])
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`
}

/** The places where two texts differ, as `wdiff` writes them: [-removed-] {+added+}. */
function differing(pieces: readonly Piece[], c: ReturnType<typeof colours>): string[] {
  const lines: string[] = []
  let line = ''
  for (const [i, { kind, text }] of pieces.entries()) {
    const flat = text.replace(/\s+/g, ' ')
    if (kind === 'removed') line += c.red(`[-${flat}-]`)
    else if (kind === 'added') line += c.green(`{+${flat}+}`)
    else if (flat.length <= 2 * AROUND) line += flat
    else {
      if (line) lines.push(`${line}${i ? flat.slice(0, AROUND) : ''} …`)
      line = `… ${flat.slice(-AROUND)}`
      if (i === pieces.length - 1) line = ''
    }
  }
  if (/\[-|\{\+/.test(line)) lines.push(line)
  return lines.map(l => l.trim())
}
