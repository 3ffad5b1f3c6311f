import { Link } from 'wouter'
import type { ActorDetail } from '../../../src/show/api/contract.ts'
import { dayInWords } from '../lib/when.ts'
import { Section } from '../parts/section.tsx'

/** Where an actor is met. */
export function ActorDocuments({ documents }: { documents: ActorDetail['documents'] }) {
  return (
    <Section title="Documents">
      <ul className="grid gap-3">
        {documents.map(({ id, title, publisher, published, claims }) => (
          <li key={id}>
            <Link href={`/documents/${id}`} className="font-serif font-semibold break-words hover:underline">
              {title ?? 'Untitled document'}
            </Link>
            <p className="text-sm text-quiet">
              {publisher ?? 'Unknown publisher'} · {dayInWords(published)} · {claims}{' '}
              {claims === 1 ? 'claim' : 'claims'}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
