// The reference of the library, drawn from the declarations that the compiler writes (dist/*.d.ts): each exported name with its
// docstring and its declaration. There is no JavaScript API of the compiler to ask (TypeScript 7 has none), and the declarations are
// regular enough to be read as they are.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * @param {string} file a .d.ts file that exports names
 * @returns {{ name: string, kind: string, doc: string, code: string }[]} in the order of the file
 */
export function exported(file) {
  const source = readFileSync(file, 'utf8')
  const found = []
  for (const [, list, from] of source.matchAll(/export (?:type )?\{([^}]*)\}(?: from '([^']+)')?;/g))
    for (const part of list.split(',')) {
      const match = /^\s*(?:type )?(\w+)(?: as (\w+))?\s*$/.exec(part)
      if (!match) continue
      const [, name, as = name] = match
      // a name that is handed on without `from` was imported above
      const where = from ?? new RegExp(`import [^;]*\\b${name}\\b[^;]*from '([^']+)'`).exec(source)?.[1]
      const declared = where && declaration(join(dirname(file), where.replace(/\.js$/, '.d.ts')), name)
      if (declared) found.push({ ...declared, name: as })
    }
  for (const [, name] of source.matchAll(/^export (?:declare )?(?:function|const|class|interface|type) (\w+)/gm))
    found.push({ ...declaration(file, name), name })
  return found.filter((entry, i) => found.findIndex(e => e.name === entry.name) === i)
}

/** The declaration of a name, followed through files that hand it on. */
function declaration(file, name) {
  const source = readFileSync(file, 'utf8')
  const start = new RegExp(`^export (?:declare )?(function|const|class|interface|type) ${name}\\b`, 'm').exec(source)
  if (!start) {
    const onward = new RegExp(`export (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from '([^']+)'`).exec(source)
    return onward ? declaration(join(dirname(file), onward[1].replace(/\.js$/, '.d.ts')), name) : null
  }
  const doc = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(source.slice(0, start.index))?.[1] ?? ''
  return {
    name,
    kind: start[1],
    doc: plain(doc),
    code: statement(source, start.index).replace(/^export (?:declare )?/, ''),
  }
}

/** The text from a declaration's start to its end: the semicolon or brace at which every bracket is closed. */
function statement(source, from) {
  let depth = 0
  for (let i = from; i < source.length; i++) {
    if ('{(['.includes(source[i])) depth++
    else if (')]}'.includes(source[i])) {
      depth--
      if (
        depth === 0 &&
        source[i] === '}' &&
        /^export (?:declare )?(?:interface|class)/.test(source.slice(from, from + 30))
      )
        return source.slice(from, i + 1)
    } else if (source[i] === ';' && depth === 0) return source.slice(from, i)
    // overloads and the next declaration
    else if (source[i] === '\n' && depth === 0 && /^(?:export|\/\*\*)/.test(source.slice(i + 1)))
      return source.slice(from, i)
  }
  return source.slice(from)
}

const plain = comment =>
  comment
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim()
