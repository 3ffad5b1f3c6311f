import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROBOT, robotRules } from '../../src/acquire/feed/robots.js'

const at = 'https://example.org/robots.txt'
const page = (path: string) => `https://example.org${path}`
const robotsParser = createRequire(import.meta.url)('robots-parser') as typeof import('robots-parser').default

describe('robots.txt', () => {
  test.each([
    ['User-agent: *\nDisallow: /private', '/private/a', false],
    ['User-agent: *\nDisallow: /private', '/open', true],
    ['User-agent: *\nDisallow: /\nAllow: /open/', '/open/a', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/a.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/a.pdf?b', true],
    ['User-agent: *\nDisallow: /*a*a$', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: relata/2\nDisallow: /no', '/yes', true],
    ['User-agent: other\nUser-agent: Relata\nDisallow: /no # words', '/no', false],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['\ufeffUser-agent: *\nDisallow: /caf\u00e9', '/caf%c3%a9', false],
  ])('%j on %s', (text, path, allowed) => {
    expect(robotRules(at, text.replace('\ufeff', '')).allows(page(path))).toBe(allowed)
  })

  test('another site is none of its business', () => {
    expect(robotRules(at, 'User-agent: *\nDisallow: /').allows('https://example.com/')).toBe(true)
  })

  test('pauses are no less than none and no more than two minutes', () => {
    const delay = (said: string) => robotRules(at, `User-agent: *\nCrawl-delay: ${said}`).delay
    expect(['5', '0.5', '-1', 'Infinity', 'soon', '1e9'].map(delay)).toEqual([5000, 500, 0, 120_000, 0, 120_000])
  })

  test('it means what the library takes it to mean', () => {
    const path = fc
      .array(fc.constantFrom('/', 'a', 'b', 'ab', '?', '%7e', '.'), { maxLength: 8 })
      .map(parts => `/${parts.join('')}`)
    const pattern = fc
      .array(fc.constantFrom('*', '/', 'a', 'b', 'ab', '$', '%7E', '?', '.'), { maxLength: 7 })
      .map(parts => `/${parts.join('')}`)
    const line = fc.oneof(
      fc.constantFrom(`User-agent: ${ROBOT}`, 'User-agent: *', 'User-agent: other', '', '# words', 'Crawl-delay: 3'),
      fc.tuple(fc.constantFrom('Allow: ', 'Disallow: '), pattern).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(path, { minLength: 1, maxLength: 4 }), (lines, paths) => {
        const text = ['User-agent: *', ...lines].join('\n')
        const theirs = robotsParser(at, text)
        // a sign of the end in the middle, and several wildcards in a row, mean the same
        for (const p of paths)
          expect([text, p, robotRules(at, text).allows(page(p))]).toEqual([text, p, theirs.isAllowed(page(p), ROBOT)])
      }),
      { numRuns: 500 },
    )
  })

  test('no site can keep the program busy with it', () => {
    const wild = `User-agent: *\n${`Disallow: /${'*a'.repeat(1000)}$\n`.repeat(240)}`
    expect(robotRules(at, wild).allows(page(`/${'a'.repeat(60_000)}b`))).toBe(true)
    // kept once for each program that the group names, these were 600 million rules
    const many = `${'user-agent:*\n'.repeat(19_000)}${'allow:/\n'.repeat(31_000)}`
    expect(robotRules(at, many).allows(page('/a'))).toBe(true)
  })
})
