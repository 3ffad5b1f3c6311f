import { Plus } from 'lucide-react'
import { AddDocuments } from '../documents/add.tsx'
import { DocumentList } from '../documents/list.tsx'
import { useDocuments, useHealth } from '../lib/api.ts'
import { useTitle } from '../lib/title.ts'
import { BUTTON } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'

/** The documents of the ledger, and the ways to hand in more. */
export function DocumentsPage() {
  useTitle('Documents')
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useDocuments()
  const { data: health } = useHealth()
  const documents = data?.pages.flatMap(page => page.documents) ?? []
  const empty = data?.pages[0].total === 0
  return (
    <>
      <PageTitle
        title={empty ? 'Read a first report' : 'Documents'}
        actions={
          empty ? null : (
            <a href="#add" className={`${BUTTON} lg:hidden`}>
              <Plus aria-hidden className="size-4" />
              Add a report
            </a>
          )
        }
      >
        {empty
          ? 'Relata reads a news article, a statement or a report, and notes who did what to whom, when, how certain it is, and according to whom. Every line leads back to the words it rests on. Nothing leaves this machine.'
          : health
            ? `${health.documents} read, ${health.claims} claims. Choose one to see its text beside what it says.`
            : null}
      </PageTitle>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className={`min-w-0 ${empty ? 'lg:order-2' : ''}`}>
          {error ? <Failure error={error} /> : null}
          {isPending ? <Notice title="Opening the ledger …" /> : null}
          {empty ? <Teach /> : null}
          {documents.length ? <DocumentList documents={documents} /> : null}
          {hasNextPage ? (
            <button
              type="button"
              className={`${BUTTON} mt-3`}
              disabled={isFetchingNextPage}
              onClick={() => fetchNextPage()}
            >
              {isFetchingNextPage ? 'Loading …' : 'Show more'}
            </button>
          ) : null}
        </div>
        <AddDocuments />
      </div>
    </>
  )
}

/** What can be done with an empty ledger. */
function Teach() {
  const steps = [
    [
      'Hand in a text',
      'Drop a file (text, Markdown, HTML, PDF, Word, e-mail), paste an article, or give the address of a page.',
    ],
    ['Read it beside its claims', 'Click a claim to see its passage, click a passage to see its claims.'],
    [
      'Follow the actors',
      'Add more reports: the same actor is found again, and a pair’s page shows cooperation and conflict over time.',
    ],
  ]
  return (
    <ol className="grid gap-4">
      {steps.map(([title, text], i) => (
        <li key={title} className="flex gap-4">
          <span
            aria-hidden
            className="flex size-8 shrink-0 items-center justify-center rounded-full border border-strong-line font-semibold tabular-nums"
          >
            {i + 1}
          </span>
          <div>
            <h2 className="font-semibold">{title}</h2>
            <p className="text-quiet">{text}</p>
          </div>
        </li>
      ))}
      <li className="text-quiet">
        To look around first, start the program with <code className="rounded bg-sunken px-1">relata demo</code>: it
        reads eight short sample reports.
      </li>
    </ol>
  )
}
