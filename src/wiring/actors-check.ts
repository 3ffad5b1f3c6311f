import { ACTOR_KINDS, ACTOR_SORTS, type OwnActor } from './own-actors.js'

/** A mistake in a file of actors: the place of it (keys and indexes from the top) and what is wrong. */
export interface Mistake {
  readonly path: readonly (string | number)[]
  readonly what: string
}

const FIELDS = ['name', 'kind', 'sort', 'aliases', 'of', 'part', 'adjectives', 'people', 'capital'] as const
const LISTS = ['aliases', 'adjectives', 'people'] as const
const WORDS = ['of', 'part', 'capital'] as const
const OF_STATES = ['adjectives', 'people', 'capital'] as const

type Fields = Partial<Record<string, unknown>>

/** Checks what stands in a file of actors (docs/guide.md tells its form) and gives the actors and every mistake. */
export function checkActors(content: unknown): { actors: OwnActor[]; mistakes: Mistake[] } {
  const mistakes: Mistake[] = []
  const wrong = (path: Mistake['path'], what: string) => void mistakes.push({ path, what })
  const list = isMap(content) ? content.actors : undefined
  if (!Array.isArray(list)) {
    wrong([], 'the file has no list "actors:"')
    return { actors: [], mistakes }
  }
  for (const key of Object.keys(content as Fields))
    if (key !== 'actors') wrong([key], `"${key}" is no field of the file; it has one list, actors`)
  const actors = list.flatMap((item, i) => {
    const before = mistakes.length
    checkActor(item, (field, what) => wrong(['actors', i, ...field], what))
    return mistakes.length === before ? [actorOf(item as Fields)] : []
  })
  sharedNames(list, wrong)
  return { actors, mistakes }
}

function checkActor(item: unknown, wrong: (field: readonly (string | number)[], what: string) => void): void {
  if (!isMap(item)) {
    wrong([], 'an actor is written as "- name: …" with its other fields below')
    return
  }
  for (const key of Object.keys(item))
    if (!(FIELDS as readonly string[]).includes(key))
      wrong([key], `"${key}" is no field of an actor; there are ${FIELDS.join(', ')}`)
  if (!isName(item.name)) wrong(item.name === undefined ? [] : ['name'], 'an actor needs a name with letters in it')
  if (item.kind !== undefined && !(ACTOR_KINDS as readonly unknown[]).includes(item.kind))
    wrong(['kind'], `kind is ${say(item.kind)}; it is one of ${ACTOR_KINDS.join(', ')}`)
  if (item.sort !== undefined && !(ACTOR_SORTS as readonly unknown[]).includes(item.sort))
    wrong(['sort'], `sort is ${say(item.sort)}; it is one of ${ACTOR_SORTS.join(', ')}`)
  for (const field of LISTS) {
    const value = item[field]
    if (value === undefined) continue
    if (!Array.isArray(value)) wrong([field], `${field} is a list: [${say(value)}]`)
    else
      value.forEach((v, k) => {
        if (!isName(v)) wrong([field, k], `${say(v)} is no name; put it in quotes if it is meant as written`)
      })
  }
  for (const field of WORDS)
    if (item[field] !== undefined && !isName(item[field]))
      wrong([field], `${field} is one name, not ${say(item[field])}`)
  for (const field of OF_STATES)
    if (item[field] !== undefined && item.kind !== 'state')
      wrong([field], `${field} is only said of an actor of kind state`)
  if (item.part !== undefined && item.part === item.name) wrong(['part'], 'an actor is no part of itself')
}

/** A name or alias stands for one actor only. */
function sharedNames(list: readonly unknown[], wrong: (path: Mistake['path'], what: string) => void): void {
  const owner = new Map<string, number>()
  list.forEach((item, i) => {
    if (!isMap(item)) return
    const aliases = Array.isArray(item.aliases) ? item.aliases : []
    for (const [form, path] of [
      [item.name, ['name']] as const,
      ...aliases.map((alias, k) => [alias, ['aliases', k]] as const),
    ]) {
      if (!isName(form)) continue
      const before = owner.get(form)
      if (before === undefined) owner.set(form, i)
      else if (before !== i)
        wrong(['actors', i, ...path], `"${form}" is already a name of ${say((list[before] as Fields).name)}`)
    }
  })
}

function actorOf(item: Fields): OwnActor {
  const names = (field: string) => ((item[field] as string[] | undefined) ?? []).map(v => v.trim())
  const name = (field: string) => (item[field] as string | undefined)?.trim() ?? null
  return {
    name: (item.name as string).trim(),
    kind: (item.kind as OwnActor['kind'] | undefined) ?? 'organization',
    sort: name('sort'),
    aliases: names('aliases'),
    of: name('of'),
    part: name('part'),
    adjectives: names('adjectives'),
    people: names('people'),
    capital: name('capital'),
  }
}

const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isName = (value: unknown): value is string => typeof value === 'string' && /\p{L}/u.test(value)
const say = (value: unknown) => (typeof value === 'string' ? `"${value}"` : String(JSON.stringify(value)))
