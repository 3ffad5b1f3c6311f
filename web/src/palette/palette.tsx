import { Command } from 'cmdk'
import { FileText, Play, Search, SquareArrowRight } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useActors, useDocuments, useSearch } from '../lib/api.ts'
import { useDebounced } from '../lib/debounced.ts'
import { PAGES } from '../lib/pages.ts'
import { OVERLAY } from '../parts/field.ts'
import { KindIcon } from '../parts/kind.tsx'
import { commands } from './commands.ts'

const MOST = 6

interface Props {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onShortcuts: () => void
  readonly onTour: () => void
}

/** Goes to any page, document or actor, and does what can be done from everywhere (Ctrl or Cmd with K). */
export function Palette({ open, onOpenChange, onShortcuts, onTour }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={OVERLAY} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[12dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-lg border border-strong-line bg-raised shadow-2xl"
        >
          <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
          <Choices onDone={() => onOpenChange(false)} onShortcuts={onShortcuts} onTour={onTour} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Choices({ onDone, onShortcuts, onTour }: { onDone: () => void; onShortcuts: () => void; onTour: () => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [words, setWords] = useState('')
  const asked = useDebounced(words.trim(), 120)
  const documents = useFoundDocuments(asked)
  const actors = useActors(asked).data?.actors.slice(0, MOST) ?? []
  const fits = ({ label }: { label: string }) => label.toLowerCase().includes(words.trim().toLowerCase())
  const pages = PAGES.map(({ href, label }) => ({ href, label: label() })).filter(fits)
  const actions = commands({ shortcuts: onShortcuts, tour: onTour }).filter(fits)
  const [at, setAt] = useState('')
  const values = [
    ...pages.map(({ href }) => `page ${href}`),
    ...documents.map(({ id }) => `document ${id}`),
    ...actors.map(({ id }) => `actor ${id}`),
    ...actions.map(({ id }) => `do ${id}`),
    ...(asked ? ['search'] : []),
  ]
  const then = (act: () => void) => () => {
    onDone()
    act()
  }
  return (
    <Command
      label={t('palette.title')}
      shouldFilter={false}
      loop
      // What arrives later may come first: Enter takes the first unless another was gone to.
      value={values.includes(at) ? at : (values[0] ?? '')}
      onValueChange={setAt}
    >
      <div className="flex items-center gap-2 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-quiet" />
        <Command.Input
          value={words}
          onValueChange={typed => {
            setWords(typed)
            setAt('')
          }}
          placeholder={t('palette.placeholder')}
          className="w-full bg-transparent py-3 text-base outline-none! placeholder:text-quiet"
        />
      </div>
      <Command.List label={t('palette.found')} className="max-h-[60dvh] overflow-y-auto p-2">
        <Command.Empty className="px-3 py-6 text-center text-sm text-quiet">{t('palette.empty')}</Command.Empty>
        <Group heading={t('pages.label')}>
          {pages.map(({ href, label }) => (
            <Item key={href} value={`page ${href}`} icon={<SquareArrowRight />} onSelect={then(() => go(href))}>
              {label}
            </Item>
          ))}
        </Group>
        <Group heading={t('pages.documents')}>
          {documents.map(({ id, title }) => (
            <Item key={id} value={`document ${id}`} icon={<FileText />} onSelect={then(() => go(`/documents/${id}`))}>
              {title ?? t('untitled')}
            </Item>
          ))}
        </Group>
        <Group heading={t('pages.actors')}>
          {actors.map(({ id, name, kind, named }) => (
            <Item
              key={id}
              value={`actor ${id}`}
              icon={<KindIcon kind={kind} named={named} />}
              onSelect={then(() => go(`/actors/${id}`))}
            >
              {name}
            </Item>
          ))}
        </Group>
        <Group heading={t('palette.actions')}>
          {actions.map(({ id, label, run }) => (
            <Item key={id} value={`do ${id}`} icon={<Play />} onSelect={then(run)}>
              {label}
            </Item>
          ))}
          {asked ? (
            <Item
              value="search"
              icon={<Search />}
              onSelect={then(() => go(`/search?${new URLSearchParams({ q: words.trim() })}`))}
            >
              {t('palette.search', { words: words.trim() })}
            </Item>
          ) : null}
        </Group>
      </Command.List>
    </Command>
  )
}

/** Documents whose titles fit first, then those whose texts do. */
function useFoundDocuments(words: string): { id: string; title: string | null }[] {
  const latest = useDocuments().data?.pages[0].documents ?? []
  const { data } = useSearch(words)
  const titled = latest.filter(({ title }) => title?.toLowerCase().includes(words.toLowerCase()))
  const hits = words ? (data?.hits ?? []).map(hit => ({ id: hit.document, title: hit.title })) : []
  return [...new Map([...titled, ...hits].map(found => [found.id, found])).values()].slice(0, MOST)
}

function Group({ heading, children }: { heading: string; children: ReactNode[] | ReactNode }) {
  if (Array.isArray(children) && !children.flat().some(Boolean)) return null
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-quiet"
    >
      {children}
    </Command.Group>
  )
}

function Item({
  icon,
  children,
  ...rest
}: {
  icon: ReactNode
  value: string
  onSelect: () => void
  children: ReactNode
}) {
  return (
    <Command.Item
      {...rest}
      className="flex cursor-pointer items-center gap-3 rounded px-3 py-2 text-sm aria-selected:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-quiet"
    >
      {icon}
      <span className="min-w-0 truncate">{children}</span>
    </Command.Item>
  )
}
