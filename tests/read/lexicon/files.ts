import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Frame, Sense, SenseFile } from '../../../src/read/claims/lexicon.js'

const folder = new URL('../../../src/read/en/events/', import.meta.url)

function yaml(name: string): unknown {
  return parse(readFileSync(new URL(name, folder), 'utf8'))
}

/** The files of the event lexicon as they are parsed, by name without `.yaml`. */
export const files = new Map(
  readdirSync(folder)
    .filter(f => f.endsWith('.yaml'))
    .map(f => [f.replace('.yaml', ''), yaml(f)]),
)

/** The files that hold senses. */
export const senseFiles = [...files].filter(([, file]) => Array.isArray((file as Partial<SenseFile>).senses)) as [
  string,
  SenseFile,
][]

export const frames = files.get('frames') as Record<string, Frame>
export const classes = files.get('classes') as Record<string, { words: string[] }>

/** One entry of the lexicon: a pattern of one part of speech with its sense. */
export interface LexicalEntry {
  readonly file: string
  readonly type: string
  readonly frame: string
  readonly part: 'verb' | 'noun' | 'adjective'
  readonly words: string
  readonly sense: Sense
}

/** All entries, in their files' order. */
export const entries: readonly LexicalEntry[] = senseFiles.flatMap(([file, { type, frame, senses }]) =>
  senses.flatMap(sense =>
    (
      [
        ['verb', sense.verbs],
        ['noun', sense.nouns],
        ['adjective', sense.adjectives],
      ] as const
    ).flatMap(([part, list]) =>
      (list ?? []).map(words => ({ file, type, frame: sense.frame ?? frame ?? 'acts-on', part, words, sense })),
    ),
  ),
)
