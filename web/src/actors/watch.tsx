import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Actor } from '../../../src/model/actor.ts'
import type { WatchesBody } from '../../../src/show/api/change-contract.ts'
import { get } from '../lib/api.ts'
import { send } from '../lib/send.ts'
import { BUTTON } from '../parts/field.ts'

/** Watches an actor, or no longer: what comes of it is told under changes, and its claims can be reviewed by themselves. */
export function WatchButton({ actor }: { actor: Actor }) {
  const { t } = useTranslation('edit')
  const client = useQueryClient()
  const { data } = useQuery(get<WatchesBody>('/watches'))
  const names = [actor.id, actor.name, ...actor.aliases.map(alias => alias.name)]
  const watch = data?.watches.find(w => w.kind === 'actor' && w.of.some(name => names.includes(name)))
  const change = useMutation({
    mutationFn: () =>
      watch
        ? send(`/watches/${watch.id}/removal`, { reason: t('watch.removal') })
        : send('/watches', { actor: actor.named ? actor.name : actor.id, reason: t('watch.reason') }),
    onSettled: () => client.invalidateQueries(),
  })
  const Icon = watch ? EyeOff : Eye
  return (
    <button type="button" className={BUTTON} disabled={!data || change.isPending} onClick={() => change.mutate()}>
      <Icon aria-hidden className="size-4" />
      {watch ? t('watch.stop') : t('watch.start')}
    </button>
  )
}
