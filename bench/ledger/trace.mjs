import { basename, dirname } from 'node:path'

/**
 * What a trace (strace -f -x -y) says of the files in one folder, in its order: `mkdir` of the folder, `sync folder above`, and of
 * its files by `name` `create`, `write` (`offset`, `data`), `truncate` (`size`), `sync`, `sync folder`, `unlink`; `report` is a
 * line on standard output that names a `document`. A write counts when it begins, a synchronisation when it has ended.
 */
export function eventsOf(trace, folder) {
  const events = []
  const begun = new Map()
  for (const line of trace.split('\n')) {
    const [, process, rest] = /^(\d+)\s+(.*)$/s.exec(line) ?? []
    if (!rest) continue
    const resumed = /^<\.\.\. (\w+) resumed>(.*)$/s.exec(rest)
    if (resumed) {
      const event = begun.get(process)
      begun.delete(process)
      if (event && / = 0$/.test(resumed[2])) events.push(event)
      continue
    }
    const event = eventOf(rest, folder)
    if (!event) continue
    const unfinished = rest.endsWith('<unfinished ...>')
    if (event.op.startsWith('sync') && unfinished) begun.set(process, event)
    else if (unfinished || !/ = -1 /.test(rest.slice(-200))) events.push(event)
  }
  return events
}

/** One call as an event; null where it concerns nothing here. */
function eventOf(call, folder) {
  const [, name, values] = /^(\w+)\((.*)$/s.exec(call) ?? []
  if (name === 'mkdir') return textAt(values) === folder ? { op: 'mkdir' } : null
  if (name === 'openat' || name === 'unlink') {
    const path = textAt(values.slice(values.indexOf('"')))
    if (dirname(path) !== folder || (name === 'openat' && !values.includes('O_CREAT'))) return null
    return { op: name === 'unlink' ? 'unlink' : 'create', name: basename(path) }
  }
  const [, number, path] = /^(\d+)<([^>]*)>/.exec(values ?? '') ?? []
  if (name === 'write' && number === '1') {
    const document = /"document":"([0-9a-f]{32})"/.exec(textAt(values.slice(values.indexOf('"'))))
    return document && { op: 'report', document: document[1] }
  }
  if (name === 'fsync' || name === 'fdatasync') {
    if (path === folder) return { op: 'sync folder' }
    if (path === dirname(folder)) return { op: 'sync folder above' }
    return dirname(path ?? '') === folder ? { op: 'sync', name: basename(path) } : null
  }
  if (!path || dirname(path) !== folder) return null
  if (name === 'ftruncate') return { op: 'truncate', name: basename(path), size: Number(/, (\d+)/.exec(values)[1]) }
  if (name !== 'pwrite64') throw new Error(`unexpected ${name} on ${path}`)
  const from = values.indexOf('"')
  const to = values.lastIndexOf('"')
  const [, length, offset] = /", (\d+), (\d+)/.exec(values.slice(to)) ?? []
  const data = bytesOf(values.slice(from + 1, to))
  if (data.length !== Number(length)) throw new Error(`a write of ${length} bytes was cut off`)
  return { op: 'write', name: basename(path), offset: Number(offset), data }
}

/** The text of the quoted value with which some arguments begin. */
function textAt(values) {
  const quoted = /^"((?:[^"\\]|\\.)*)"/s.exec(values)
  return quoted ? bytesOf(quoted[1]).toString() : ''
}

const ESCAPES = { n: 10, t: 9, r: 13, f: 12, v: 11, '"': 34, '\\': 92 }

/** The bytes that a quoted value stands for. */
function bytesOf(quoted) {
  if (quoted.startsWith('\\x') && quoted.length % 4 === 0 && !/[^\\x0-9a-f]/.test(quoted))
    return Buffer.from(quoted.replaceAll('\\x', ''), 'hex')
  const bytes = []
  for (const [part, hex, octal, letter] of quoted.matchAll(/\\x([0-9a-f]{2})|\\([0-7]{1,3})|\\(.)|[^\\]/gs))
    bytes.push(
      hex
        ? Number.parseInt(hex, 16)
        : octal
          ? Number.parseInt(octal, 8)
          : letter
            ? ESCAPES[letter]
            : part.charCodeAt(0),
    )
  return Buffer.from(bytes)
}
