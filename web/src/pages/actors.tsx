import { useState } from 'react'
import { ActorList } from '../actors/list.tsx'
import { useAddress } from '../lib/address.ts'
import { useActors } from '../lib/api.ts'
import { useDebounced } from '../lib/debounced.ts'
import { useTitle } from '../lib/title.ts'
import { INPUT } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Switch } from '../parts/switch.tsx'

/** Everybody who takes part in claims, most often first. */
export function ActorsPage() {
  useTitle('Actors')
  const [address, setAddress] = useAddress()
  const [words, setWords] = useState(address.get('q') ?? '')
  const unnamed = address.get('unnamed') === 'true'
  const { data, error, isPending } = useActors(useDebounced(words), unnamed)
  return (
    <>
      <PageTitle title="Actors">
        Everybody who takes part in the claims. One actor may go by several names; its page says why they were joined.
      </PageTitle>
      <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <input
          type="search"
          value={words}
          onChange={event => {
            setWords(event.target.value)
            setAddress({ q: event.target.value })
          }}
          placeholder="Find by name or alias"
          aria-label="Find by name or alias"
          className={`${INPUT} max-w-sm`}
        />
        <Switch
          label="Unnamed ones too"
          hint="such as “dozens of operatives”: each belongs to one document"
          checked={unnamed}
          onChange={on => setAddress({ unnamed: on ? 'true' : null })}
        />
      </div>
      {error ? <Failure error={error} /> : null}
      {isPending ? <Notice title="Looking up who is who …" /> : null}
      {data?.actors.length ? <ActorList actors={data.actors} total={data.total} /> : null}
      {data && !data.actors.length ? (
        <Notice title={words ? 'Nobody of that name.' : 'No actors yet.'}>
          {words ? null : 'They appear as soon as a report is read.'}
        </Notice>
      ) : null}
    </>
  )
}
