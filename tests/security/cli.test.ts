import { describe, expect, it } from 'vitest'
import { mixedScripts } from '../../src/base/scripts.js'
import { shown } from '../../src/base/visible.js'
import { forTerminal, visibleJson } from '../../src/show/cli/output.js'
import { files, relata } from '../cli/support/relata.js'

/** What a document could bring along to move, hide or forge what a terminal shows. */
const COMMANDS = [
  '\u001b[2J',
  '\u001b[8m',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007',
  '\u001b[1A\u001b[2K',
  '\u001b[6n',
  '\u009b31m',
  '\u0090q\u009c',
  '\u001bc',
  '\u0007',
  '\b\b\b',
  '\r',
  '\u007f',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u{e0041}',
  '\u061c',
  '\u180e',
]

describe('a terminal', () => {
  it.each(COMMANDS)('is not given %j', text => {
    const told = forTerminal(`before ${text} after`)
    expect(told).not.toContain(text)
    expect(told).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/)
    expect(told).toMatch(/‹U\+[0-9A-F]{4,6}›/)
  })

  it('keeps the colours that the program itself writes, and all writing that is what it seems', () => {
    const own = '\u001b[31mred\u001b[39m \u001b[1mbold\u001b[22m'
    expect(forTerminal(own)).toBe(own)
    for (const text of ['naïve café', 'عربي', 'می‌خواهم', 'Русский', '👨‍👩‍👧', 'a\tb\nc']) expect(shown(text)).toBe(text)
  })

  it('is given JSON that says the same, with what is hidden as escapes', () => {
    const value = { text: COMMANDS.join('') }
    const told = visibleJson(JSON.stringify(value))
    expect(JSON.parse(told)).toEqual(value)
    expect(told).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066\u200b\ufeff]|\udb40/)
  })

  it('sees a document’s tricks in what the program prints', async () => {
    const text = `By Jane Doe\u001b[2J\n\nPolice arrested the two men in Orsk\u202e on Tuesday, the min\u200bistry said.\n`
    const [path] = files({ 'a\u202ename.txt': text })
    const { stdout, stderr } = await relata(['read', path, '--tier', 'fast'])
    expect(stdout + stderr).not.toMatch(/\u202e|\u200b|\u001b\[2J/)
    expect(stderr).toMatch(/U\+200B/)
    expect(stderr).toMatch(/U\+202E/)
    expect(stdout).toContain('ministry')
  })
})

describe('letters of two scripts', () => {
  it.each([
    ['Hаmas', ['Latin', 'Cyrillic']],
    ['Ηamas', ['Latin', 'Greek']],
    ['Hamas', []],
    ['Хамас', []],
    ['μm', []],
    ['kΩ', []],
    ['حماس', []],
    ['Ramallah東京', []],
  ] as const)('%s', (word, scripts) => expect(mixedScripts(word)).toEqual(scripts))
})
