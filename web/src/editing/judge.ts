import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Claim } from '../../../src/model/claim.ts'
import type { JudgedBody } from '../../../src/show/api/contract.ts'
import type { JudgedManyBody } from '../../../src/show/api/editing-contract.ts'
import { t } from '../lib/i18n.ts'
import { send } from '../lib/send.ts'
import { setSteps } from '../state/undo.ts'

/** What can be said of a claim at once. */
export type Verdict = 'accept' | 'reject' | 'withdraw'

/** Judges one claim as it was seen: where somebody else judged it meanwhile, nothing is kept, and the error says who did. */
export function useVerdict() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ claim, kind, reason }: { claim: Claim; kind: Verdict; reason?: string }) =>
      send<JudgedBody>(`/claims/${claim.id}/judgements`, {
        kind,
        expected: claim.marks ?? [],
        reason: reason || t(`edit:verdictReason.${kind}`),
      }),
    // told above the page, since the claim may be gone when another stands for it
    onError: failed => setSteps({ failed }),
    onSettled: () => client.invalidateQueries(),
  })
}

/** Judges many claims at once, as they were seen; undo takes all of it back. */
export function useVerdicts() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ claims, kind, reason }: { claims: readonly Claim[]; kind: Verdict; reason?: string }) =>
      send<JudgedManyBody>('/judgements', {
        kind,
        claims: claims.map(claim => claim.id),
        expected: Object.fromEntries(claims.map(claim => [claim.id, claim.marks ?? []])),
        reason: reason || t(`edit:verdictReason.${kind}`),
      }),
    onSettled: () => client.invalidateQueries(),
  })
}
