import type { AmbivalenceBody } from '../../../src/show/api/contract.ts'
import { Section } from '../parts/section.tsx'

/** How far the two are friend and foe at once, in words first, then in figures. */
export function AmbivalencePanel({
  names: [a, b],
  ambivalence,
}: {
  names: readonly [string, string]
  ambivalence: AmbivalenceBody
}) {
  const { positive, negative, index, share, counted } = ambivalence
  const total = positive + negative
  return (
    <Section title="What it adds up to">
      <p>{verdict(a, b, ambivalence)}</p>
      {total ? (
        <>
          <div
            role="img"
            aria-label={`weight of cooperation ${positive}, of conflict ${negative}`}
            className="mt-3 flex h-6 overflow-hidden rounded border border-line text-xs leading-6 font-medium text-paper tabular-nums"
          >
            {positive ? (
              <div className="bg-cooperation px-2" style={{ width: `${(100 * positive) / total}%` }}>
                {round(positive)}
              </div>
            ) : null}
            {negative ? (
              <div className="bg-conflict px-2 text-right" style={{ width: `${(100 * negative) / total}%` }}>
                {round(negative)}
              </div>
            ) : null}
          </div>
          <details className="mt-2 text-sm">
            <summary className="cursor-pointer py-1 text-quiet hover:text-ink">
              Ambivalence index {round(index)}, evenly mixed to {Math.round(100 * share)} %
            </summary>
            <p className="mt-1 text-quiet">
              Every claim weighs what its type does in the coding scheme, from 10 (material help) to −9 (an attack).
              Weight of cooperation P = {round(positive)} from {counted.cooperation} claims, of conflict N ={' '}
              {round(negative)} from {counted.conflict}. Griffin’s index is (P + N) / 2 − |P − N|: above 0 both are
              strong at the same time, below 0 one side outweighs the other. What is only planned, predicted, unlikely
              or denied does not count.
            </p>
          </details>
        </>
      ) : null}
    </Section>
  )
}

function verdict(a: string, b: string, { index, positive, negative }: AmbivalenceBody): string {
  if (!positive && !negative) return 'Nothing that is told as done or tried between the two can be weighed.'
  if (index > 0)
    return `${a} and ${b} are both at once: they cooperate and clash, and neither outweighs the other by far.`
  if (positive && negative)
    return `Both occur between ${a} and ${b}, but ${positive > negative ? 'cooperation' : 'conflict'} outweighs by far.`
  return `All that is told as done between ${a} and ${b} is ${positive ? 'cooperation' : 'conflict'}.`
}

const round = (n: number) => (Math.round(10 * n) / 10).toLocaleString('en').replace('-', '−')
