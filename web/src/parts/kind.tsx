import { Building2, CircleDashed, Flag, MapPin, Shapes, Shield, User, Users } from 'lucide-react'
import type { EntityKind } from '../../../src/model/mention.ts'
import { t } from '../lib/i18n.ts'

const ICONS = {
  person: User,
  organization: Building2,
  unit: Shield,
  group: Users,
  state: Flag,
  place: MapPin,
  other: Shapes,
}

/** What an actor is, as a small sign; unnamed ones ("dozens of operatives") bear a broken circle. */
export function KindIcon({ kind, named }: { kind: EntityKind; named: boolean }) {
  const Icon = named ? ICONS[kind] : CircleDashed
  return <Icon aria-hidden className="size-4 shrink-0 text-quiet" />
}

export function kindInWords(kind: EntityKind, named: boolean): string {
  const words = t(`claim:kind.${kind}`)
  return named ? words : t('claim:unnamed', { kind: words })
}
