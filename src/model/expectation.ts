import { z } from 'zod'

/**
 * What is to be expected if a hypothesis holds: that a type (and mode) of act by somebody against somebody is told; names as the
 * user gave them, null for anybody. `unexpected`: that it is not.
 */
export const expectationSchema = z.object({
  type: z.string().min(1),
  mode: z.string().nullable(),
  actor: z.string().min(1).nullable(),
  recipient: z.string().min(1).nullable(),
  unexpected: z.boolean(),
})
export type Expectation = z.infer<typeof expectationSchema>

/**
 * How consistent evidence is with a hypothesis: very consistent, consistent, neutral, inconsistent, very inconsistent (Heuer,
 * "Psychology of intelligence analysis", 1999, ch. 8).
 */
export const RATINGS = ['CC', 'C', 'N', 'I', 'II'] as const
export type Rating = (typeof RATINGS)[number]

/** Whether some text is a rating. */
export function isRating(text: string): text is Rating {
  return (RATINGS as readonly string[]).includes(text)
}

/** An expectation as a judgement holds it: a line each for whether it is expected, type, mode, actor and recipient. */
export function expectationLines({ type, mode, actor, recipient, unexpected }: Expectation): string {
  return [unexpected ? 'unexpected' : 'expected', type, mode ?? '', actor ?? '', recipient ?? '']
    .map(line => line.replace(/\s+/g, ' ').trim())
    .join('\n')
}

/** The expectation that some lines are. */
export function expectationOf(lines: string): Expectation {
  const [expected, type, mode, actor, recipient] = lines.split('\n')
  return {
    type,
    mode: mode || null,
    actor: actor || null,
    recipient: recipient || null,
    unexpected: expected === 'unexpected',
  }
}
