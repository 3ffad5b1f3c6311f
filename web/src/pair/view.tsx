import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { DyadBody } from '../../../src/show/api/contract.ts'
import { useAddress } from '../lib/address.ts'
import { useTypes } from '../lib/lanes.ts'
import { scrollBehavior } from '../lib/scroll.ts'
import { Notice } from '../parts/notice.tsx'
import type { View } from '../state/view.ts'
import { AmbivalencePanel } from './ambivalence.tsx'
import { EvidenceLane } from './evidence-lane.tsx'
import { Rolled } from './rolled.tsx'
import { Timeline } from './timeline.tsx'

/** The lanes over time, what they add up to, and the evidence. */
export function PairView({ data, view }: { data: DyadBody; view: View }) {
  const { t } = useTranslation('pair')
  const types = useTypes()
  const [address, setAddress] = useAddress()
  const { lanes, parties } = data
  const all = useMemo(() => [...lanes.cooperation, ...lanes.conflict], [lanes])
  const chosen = all.find(claim => claim.id === address.get('claim')) ?? null

  const choose = useCallback((claim: Claim) => setAddress({ claim: claim.id }), [setAddress])
  const chooseMark = (claim: Claim) => {
    choose(claim)
    document.getElementById(`evidence-${claim.id}`)?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() })
  }
  if (!all.length)
    return <Notice title={t('noClaims')}>{view.rollUp ? t('noClaimsRolled') : t('noClaimsAlone')}</Notice>
  return (
    <div className="grid gap-8">
      <Timeline lanes={lanes} types={types} chosen={chosen} onChoose={chooseMark} />
      <div className={`grid items-start gap-6 ${view.rollUp ? 'lg:grid-cols-2' : ''}`}>
        <AmbivalencePanel names={[parties[0].actor.name, parties[1].actor.name]} ambivalence={data.ambivalence} />
        {view.rollUp ? <Rolled parties={parties} /> : null}
      </div>
      <div className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-2">
        <EvidenceLane lane="cooperation" claims={lanes.cooperation} types={types} chosen={chosen} onChoose={choose} />
        <EvidenceLane lane="conflict" claims={lanes.conflict} types={types} chosen={chosen} onChoose={choose} />
      </div>
    </div>
  )
}
