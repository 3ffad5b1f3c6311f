import type { CommandEntry } from './command.js'

/** Every command, in the order in which `relata --help` lists them: reading, keeping, looking, sharing. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'read',
    summary: 'read documents without keeping them: claims with their quotes',
    load: () => import('./commands/read.js'),
  },
  {
    name: 'annotate',
    summary: 'every layer of reading, one JSON object a document',
    load: () => import('./commands/annotate.js'),
  },
  {
    name: 'parse',
    summary: 'words, tags and dependency trees as CoNLL-U',
    load: () => import('./commands/parse.js'),
  },
  {
    name: 'extract',
    summary: 'the clean text of a page, with title, byline, publisher and date',
    load: () => import('./commands/extract.js'),
  },
  {
    name: 'match',
    summary: 'are two names the same?',
    load: () => import('./commands/match.js'),
  },
]
