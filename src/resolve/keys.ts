import { nameKey } from '../base/name-key.js'

export { isAcronymOf, isCapitalised, nameKey } from '../base/name-key.js'

/** The key of a participant: a name means the same in every document, an unnamed phrase only in its own. */
export function participantKey(document: string, name: string, named: boolean): string {
  return named ? nameKey(name) : `${document}\n${nameKey(name)}`
}
