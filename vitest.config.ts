import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Two at a time also on two cores, where one alone would be the default: many tests wait for programs that they started.
const maxWorkers = Math.max(2, availableParallelism() - 1)

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers,
    // what a server does after a click takes longer where two tests share a core
    expect: { poll: { timeout: 30_000 } },
  },
})
