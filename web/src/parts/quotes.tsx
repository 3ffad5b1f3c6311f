import type { Claim } from '../../../src/model/claim.ts'
import { useTypes } from '../lib/lanes.ts'
import { ClaimCard } from './claim-card.tsx'
import { Evidence } from './evidence.tsx'

/** Claims with the quotes that they rest on, each leading to its passage. */
export function Quotes({ claims, narrow = false }: { claims: readonly Claim[]; narrow?: boolean }) {
  const types = useTypes()
  return (
    <ul className={`grid gap-3 ${narrow ? '' : 'lg:grid-cols-2'}`}>
      {claims.map(claim => (
        <li key={claim.id} className="min-w-0 *:h-full">
          <ClaimCard claim={claim} types={types}>
            <Evidence claim={claim} />
          </ClaimCard>
        </li>
      ))}
    </ul>
  )
}
