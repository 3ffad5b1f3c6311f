import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../web/src/lib/languages.ts'
import { pseudo } from '../../web/src/lib/pseudo.ts'

const SOURCE = fileURLToPath(new URL('../../web/src', import.meta.url))
const WORDS = join(SOURCE, 'words')
const CODES = Object.keys(LANGUAGES)
/** The ends of keys that i18next picks by number. */
const PLURAL = /_(zero|one|two|few|many|other)$/

type Words = { [key: string]: string | Words }

/** `area:a.b` -> words, of one language. */
function wordsOf(language: string): Map<string, string> {
  const flat = new Map<string, string>()
  const walk = (area: string, path: string, words: Words) => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') flat.set(`${area}:${path}${key}`, value)
      else walk(area, `${path}${key}.`, value)
    }
  }
  for (const file of readdirSync(join(WORDS, language)))
    walk(file.replace('.json', ''), '', JSON.parse(readFileSync(join(WORDS, language, file), 'utf8')))
  return flat
}

/** A use of words in the source: a key, or a pattern where variables stand in it. */
interface Use {
  readonly file: string
  readonly pattern: RegExp
  readonly key: string
}

const read = (file: string) => readFileSync(join(SOURCE, file), 'utf8')

/** The first argument of a call, from behind its opening bracket. */
function firstArgument(source: string, from: number): string {
  let depth = 0
  let quote = ''
  for (let i = from; i < source.length; i++) {
    const c = source[i]
    if (quote) {
      if (c === quote) quote = ''
      continue
    }
    if (c === "'" || c === '`') quote = c
    else if ('([{'.includes(c)) depth++
    else if (depth === 0 && (c === ',' || c === ')')) return source.slice(from, i)
    else if (')]}'.includes(c)) depth--
  }
  return ''
}

/** The texts of an expression that may be its value: all but those that something is compared with. */
const literals = (expression: string) =>
  [...expression.matchAll(/(['`])((?:(?!\1).)+)\1/g)]
    .filter(match => !/[=!]==?\s*$/.test(expression.slice(0, match.index)))
    .map(match => match[2])

function usesIn(file: string): Use[] {
  const source = read(file)
  const areas = [...source.matchAll(/(?:useTranslation\(|TFunction<)\s*(\[[^\]]*\]|'\w+')/g)].flatMap(match =>
    literals(match[1]),
  )
  if (!areas.length || /import \{[^}]*\bt\b[^}]*\} from '[./]*\/i18n\.ts'/.test(source)) areas.push('common')
  const called = [...source.matchAll(/(?<![\w.])t\(/g)].flatMap(match =>
    literals(firstArgument(source, match.index + match[0].length)),
  )
  const trans = [...source.matchAll(/i18nKey=(?:"([^"]+)"|\{(['`])((?:(?!\2).)+)\2)/g)].map(m => m[1] ?? m[3])
  // Keys that are handed on before they are looked up: what is returned or listed behind such a comment.
  const named = [...source.matchAll(/\/\* words \*\/\s*(['`])((?:(?!\1).)+)\1/g)].map(m => m[2])
  return [...called, ...trans, ...named].map(key => {
    const [own, path] = /^\w+:/.test(key) ? [[key.split(':')[0]], key.slice(key.indexOf(':') + 1)] : [areas, key]
    const pattern = path
      .split(/\$\{[^}]*\}/)
      .map(part => part.replaceAll(/[.*+?^$()[\]\\|]/g, '\\$&'))
      .join('[\\w -]+')
    return { file, key, pattern: new RegExp(`^(${own.join('|')}):${pattern}(${PLURAL.source.slice(0, -1)})?$`) }
  })
}

const english = wordsOf('en')
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
)
const uses = files.flatMap(usesIn)

/** The values that the server may answer stand here, as paths from the source of the reading room. */
const CONTRACTS = readdirSync(join(SOURCE, '../../src/show/api'))
  .filter(file => file.endsWith('contract.ts'))
  .map(file => `../../src/show/api/${file}`)

/** Whether a key may be looked up by a variable: a file of its area does so, and the key stands as a text somewhere. */
function byVariable(key: string): boolean {
  const [area, path] = key.split(/:(.*)/s)
  return (
    files.some(
      file => new RegExp(`['[]${area}'`).test(read(file)) && /(?<![\w.])t\([a-z][\w.]*[,)]/i.test(read(file)),
    ) && [...files, ...CONTRACTS].some(file => read(file).includes(`'${path}'`))
  )
}

test('words are used all over the reading room', () => {
  expect(uses.length).toBeGreaterThan(200)
})

test('every key that is used exists', () => {
  const keys = [...english.keys()]
  expect(
    uses.filter(use => !keys.some(key => use.pattern.test(key))).map(({ file, key }) => `${file}: ${key}`),
  ).toEqual([])
})

test('no key is left over', () => {
  expect([...english.keys()].filter(key => !uses.some(use => use.pattern.test(key)) && !byVariable(key))).toEqual([])
})

describe.each(CODES.filter(code => code !== 'en'))('%s', language => {
  const words = wordsOf(language)
  const base = (key: string) => key.replace(PLURAL, '')
  const plural = (key: string) => PLURAL.test(key) && english.has(`${base(key)}_other`)

  test('has every key of English, with the plural forms of its own, and none besides', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const due = [...english.keys()].flatMap(key =>
      plural(key) && !key.endsWith('_zero') ? forms.map(form => `${base(key)}_${form}`) : [key],
    )
    expect([...words.keys()].sort()).toEqual([...new Set(due)].sort())
  })

  test('puts in the same values', () => {
    const values = (text = '') =>
      [...text.matchAll(/\{\{\s*(\w+)|<(\w+)>/g)]
        .map(m => m[1] ?? m[2])
        .sort()
        .join()
    const differing = [...words].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(`${base(key)}_other`)
      return values(text) !== values(model)
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('is translated: hardly a sentence stands as in English', () => {
    const same = [...words].filter(([key, text]) => / \p{L}+ /u.test(text) && english.get(key) === text)
    expect(same.map(([key]) => key)).toEqual([])
  })
})

test('the pseudo-locale leaves values and elements alone', () => {
  expect(pseudo({ a: { b: 'Open {{count, number}} in <code>x</code>' } })).toEqual({
    a: { b: '[Ópén {{count, number}} ín <code>x</code>··············]' },
  })
})
