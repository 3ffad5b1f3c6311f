import { type Range, useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePrinting } from '../lib/printing.ts'

interface Props<T> {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T, index: number) => ReactNode
  /** The height of an item before it is measured, in CSS pixels. */
  readonly estimate: number
  readonly gap?: number
  readonly label: string
  readonly className?: string
  readonly itemClassName?: string
  readonly itemId?: (item: T) => string
  /** The item to be shown, where it changes. */
  readonly at?: number
  /** The element that scrolls; the window where it is none. */
  readonly scroller?: RefObject<HTMLElement | null> | null
  /** Called when the end comes near. */
  readonly onEnd?: () => void
}

/** Fewer items are simply drawn: the browser's own search and the printer find them all. */
const PLAIN = 60
/** Items drawn beyond the edges of the window, at least. */
const OVERSCAN = 2
/** Items that come and go together: each change of the page costs a browser much beside the items themselves. */
const STEP = 4
/** The end comes near when so many items are left that are not drawn. */
const NEAR = 6

/** A list of which only what can be seen is drawn, so that thousands scroll as easily as ten; on paper it stands whole. */
export function VirtualList<T>(props: Props<T>) {
  const printing = usePrinting()
  if (printing || props.items.length <= PLAIN) return <PlainList {...props} />
  return props.scroller ? <ElementList {...props} scroller={props.scroller} /> : <WindowList {...props} />
}

function PlainList<T>({ items, keyOf, children, label, className, itemClassName, itemId, gap, onEnd }: Props<T>) {
  useEffect(() => onEnd?.(), [onEnd])
  return (
    <ul aria-label={label} className={`grid ${className ?? ''}`} style={{ gap }}>
      {items.map((item, i) => (
        <li key={keyOf(item)} id={itemId?.(item)} className={itemClassName}>
          {children(item, i)}
        </li>
      ))}
    </ul>
  )
}

function WindowList<T>(props: Props<T>) {
  const list = useRef<HTMLUListElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    if (list.current) setMargin(list.current.getBoundingClientRect().top + scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({ ...optionsOf(props), scrollMargin: margin })
  return <Rows {...props} list={list} virtualizer={virtualizer} margin={margin} />
}

function ElementList<T>(props: Props<T> & { scroller: RefObject<HTMLElement | null> }) {
  const list = useRef<HTMLUListElement>(null)
  const [margin, setMargin] = useState(0)
  const { scroller } = props
  // The element that scrolls holds this list: it is known only when all of the page stands, and the list is drawn once more.
  const [, setStands] = useState(false)
  useEffect(() => {
    setStands(true)
    const [inner, outer] = [list.current, scroller.current]
    if (inner && outer)
      setMargin(inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop)
  }, [scroller])
  const virtualizer = useVirtualizer({
    ...optionsOf(props),
    getScrollElement: () => scroller.current,
    scrollMargin: margin,
  })
  return <Rows {...props} list={list} virtualizer={virtualizer} margin={margin} />
}

const optionsOf = <T,>({ items, keyOf, estimate, gap }: Props<T>) => ({
  count: items.length,
  estimateSize: () => estimate,
  getItemKey: (i: number) => keyOf(items[i]),
  overscan: OVERSCAN,
  rangeExtractor: drawnAround,
  gap,
})

/** The items that are drawn while some are in sight: they begin at a multiple of `STEP`, and their number seldom changes. */
function drawnAround({ startIndex, endIndex, count }: Range): number[] {
  const first = STEP * Math.floor(Math.max(0, startIndex - OVERSCAN) / STEP)
  const many = STEP * Math.ceil((endIndex - startIndex + 1 + 2 * OVERSCAN + STEP) / STEP)
  return Array.from({ length: Math.min(many, count - first) }, (_, i) => first + i)
}

type Any = Virtualizer<Window, Element> | Virtualizer<HTMLElement, Element>

function Rows<T>({
  items,
  children,
  label,
  className,
  itemClassName,
  itemId,
  gap,
  at,
  onEnd,
  list,
  virtualizer,
  margin,
}: Props<T> & { list: RefObject<HTMLUListElement | null>; virtualizer: Any; margin: number }) {
  const rows = virtualizer.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - 1 - NEAR) onEnd?.()
  }, [last, items.length, onEnd])
  useEffect(() => {
    if (at !== undefined && at >= 0) virtualizer.scrollToIndex(at, { align: 'center' })
  }, [at, virtualizer])
  return (
    <ul
      ref={list}
      aria-label={label}
      className={`[overflow-anchor:none] ${className ?? ''}`}
      style={{ height: virtualizer.getTotalSize(), paddingTop: (rows[0]?.start ?? margin) - margin }}
    >
      {rows.map(row => (
        <li
          key={row.key}
          ref={virtualizer.measureElement}
          data-index={row.index}
          id={itemId?.(items[row.index])}
          aria-setsize={items.length}
          aria-posinset={row.index + 1}
          className={itemClassName}
          style={{ marginBottom: gap }}
        >
          {children(items[row.index], row.index)}
        </li>
      ))}
    </ul>
  )
}
