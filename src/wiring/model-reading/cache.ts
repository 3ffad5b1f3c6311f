import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnswerCache } from '../../read/llm/asking.js'

/** Answers of language models in a folder that only its owner may read, one file each; they hold passages of the documents. */
export function answerFolder(folder: string): AnswerCache {
  const file = (key: string) => join(folder, key.slice(0, 2), `${key}.json`)
  return {
    get: key => readFile(file(key), 'utf8').catch(() => null),
    set: async (key, answer) => {
      await mkdir(join(folder, key.slice(0, 2)), { recursive: true, mode: 0o700 })
      await chmod(folder, 0o700)
      // whole under another name first, so that a broken run leaves no half of an answer
      const draft = `${file(key)}.${process.pid}.new`
      await writeFile(draft, answer, { mode: 0o600 })
      await rename(draft, file(key))
    },
  }
}
