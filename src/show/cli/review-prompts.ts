import type { Claim } from '../../model/claim.js'
import { headline, oneLine, voices } from './claim-text.js'
import { colours } from './colours.js'
import type { ReviewTalk } from './reviewing.js'

/** The review in a terminal: one key decides. */
export async function terminal(): Promise<ReviewTalk> {
  const { isCancel, log, selectKey, text } = await import('@clack/prompts')
  const { bold, dim } = colours(process.stdout)
  return {
    async ask(claim: Claim, at: number, total: number) {
      log.message(
        [
          `${dim(`${at} of ${total}`)}  ${bold(headline(claim))}`,
          `“${oneLine(claim.quote.text, 400)}”`,
          dim(`${voices(claim)}; read at ${Math.round(100 * claim.confidence)} %`),
        ].join('\n'),
      )
      const key = await selectKey({
        message: 'Is it read rightly?',
        options: [
          { value: 'a', label: 'accept' },
          { value: 'x', label: 'reject' },
          { value: 's', label: 'skip' },
          { value: 'e', label: 'edit' },
          { value: 'b', label: 'back: take the last one back' },
          { value: 'q', label: 'stop' },
        ],
      })
      if (isCancel(key)) return 'stop'
      return ({ a: 'accept', x: 'reject', s: 'skip', e: 'edit', b: 'back', q: 'stop' } as const)[key as 'a'] ?? 'stop'
    },
    async change() {
      const said = await text({
        message: 'What shall stand there? FIELD=VALUE, several with && between them (relata edit --help)',
        placeholder: 'hedge=alleged && recipient=Coast League@the league',
        validate: value =>
          value?.split('&&').every(pair => /^\s*\w+\s*=/.test(pair)) ? undefined : 'FIELD=VALUE, such as hedge=alleged',
      })
      if (isCancel(said) || !said) return null
      return Object.fromEntries(
        said.split('&&').map(pair => {
          const at = pair.indexOf('=')
          return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
        }),
      )
    },
    tell: line => log.info(line),
  }
}
