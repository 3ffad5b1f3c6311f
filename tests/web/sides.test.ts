import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SOURCE = fileURLToPath(new URL('../../web/src', import.meta.url))
/** Classes that mean the left or the right of the paper, where the start or the end of the line is meant. */
const SIDED = /(?<![\w-])-?(?:ml-|mr-|pl-|pr-|text-left|text-right|(?:left|right)-[\d[]|border-[lr][-\s'"`])/
/** Drawn by places from the left, which time lines have in every direction of writing. */
const DRAWN = new Set(['actors/spells.tsx'])

test('what is laid out along the line names its start and end, not left and right', () => {
  const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.tsx') && !DRAWN.has(file))
    .flatMap(file =>
      readFileSync(join(SOURCE, file), 'utf8')
        .split('\n')
        .filter(line => SIDED.test(line))
        .map(line => `${file}: ${line.trim()}`),
    )
  expect(found).toEqual([])
})
