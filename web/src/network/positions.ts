/** Where actors lie, by their ids. */
export type Places = Map<string, { x: number; y: number }>

const NAME = 'relata-network'
const STORE = 'places'

function open(): Promise<IDBDatabase> {
  return new Promise((found, failed) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => found(request.result)
    request.onerror = () => failed(request.error)
  })
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((found, failed) => {
    request.onsuccess = () => found(request.result)
    request.onerror = () => failed(request.error)
  })

/** The layout of last time, as this browser keeps it; empty where there is none, or where nothing may be kept. */
export async function storedPlaces(key: string): Promise<Places> {
  try {
    const kept = await done((await open()).transaction(STORE).objectStore(STORE).get(key))
    return kept instanceof Map ? (kept as Places) : new Map()
  } catch {
    return new Map()
  }
}

/** Keeps a layout, so that the same actors lie where they lay. */
export async function storePlaces(key: string, places: Places): Promise<void> {
  try {
    await done((await open()).transaction(STORE, 'readwrite').objectStore(STORE).put(places, key))
  } catch {
    // A private window keeps nothing: the layout is made anew next time.
  }
}
