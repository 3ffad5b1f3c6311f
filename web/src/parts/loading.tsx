/** `list`: rows in a box; `text`: paragraphs beside cards; `picture`: one large box. */
type Shape = 'list' | 'text' | 'picture'

// It begins to move only when it lasts: drawing the whole box anew at every frame holds up what is on its way.
const BLOCK = 'rounded bg-sunken [animation-delay:800ms] motion-safe:animate-pulse'

/** The place of what is on its way, about as large as it will be, so that nothing jumps when it comes. @param what said to those who do not see it */
export function Loading({ what, shape = 'list' }: { what: string; shape?: Shape }) {
  return (
    <div role="status" className="min-h-[60dvh]">
      <span className="sr-only">{what}</span>
      <div aria-hidden>{SHAPES[shape]()}</div>
    </div>
  )
}

/** The same below a title that is on its way too. */
export function LoadingPage({ what }: { what: string }) {
  return (
    <div role="status" className="min-h-[70dvh]">
      <span className="sr-only">{what}</span>
      <div aria-hidden>
        <div className={`${BLOCK} h-8 w-56`} />
        <div className={`${BLOCK} mt-3 mb-6 h-5 w-full max-w-xl`} />
        {SHAPES.list()}
      </div>
    </div>
  )
}

const SHAPES: Record<Shape, () => React.ReactNode> = {
  list: () => (
    <div className="divide-y divide-line rounded-lg border border-line bg-raised">
      {[7, 5, 8, 6, 7, 5].map((width, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that never change
        <div key={i} className="px-4 py-3.5">
          <div className={`${BLOCK} h-6`} style={{ width: `${width * 10}%` }} />
          <div className={`${BLOCK} mt-2 h-4 w-1/3`} />
        </div>
      ))}
    </div>
  ),
  text: () => (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_25rem] lg:gap-10 xl:grid-cols-[minmax(0,1fr)_28rem]">
      <div className="max-w-[42rem]">
        <div className={`${BLOCK} mb-3 h-9 w-4/5`} />
        <div className={`${BLOCK} mb-8 h-4 w-2/5`} />
        {[10, 9, 10, 6, 10, 8].map((width, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows that never change
          <div key={i} className={`${BLOCK} mb-3 h-5`} style={{ width: `${width * 10}%` }} />
        ))}
      </div>
      <div className="hidden gap-2 lg:grid">
        {['a', 'b', 'c', 'd'].map(card => (
          <div key={card} className={`${BLOCK} h-36`} />
        ))}
      </div>
    </div>
  ),
  picture: () => <div className={`${BLOCK} h-[min(68dvh,42rem)] rounded-lg border border-line`} />,
}
