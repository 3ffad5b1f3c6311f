/** A type and mode of the coding scheme. */
export type Coded = readonly [type: string, mode: string | null, symmetric?: boolean]

/**
 * The event types of ACLED (Codebook, 2024) as types of the coding scheme, which are those of PLOVER: by sub-event type, or where it says
 * nothing by event type. What only ACLED knows ("Headquarters or base established") is left out.
 */
const SUB_EVENTS: Readonly<Record<string, Coded>> = {
  'armed clash': ['assault', 'clash', true],
  'government regains territory': ['coerce', 'seize'],
  'non-state actor overtakes territory': ['coerce', 'seize'],
  'excessive force against protesters': ['assault', 'crowd-control'],
  'protest with intervention': ['protest', 'demo'],
  'peaceful protest': ['protest', 'demo'],
  'violent demonstration': ['protest', 'riot'],
  'mob violence': ['protest', 'riot'],
  'chemical weapon': ['assault', 'unconventional'],
  'air/drone strike': ['assault', 'aerial'],
  'suicide bomb': ['assault', 'suicide-attack'],
  'shelling/artillery/missile attack': ['assault', 'heavy-weapons'],
  'remote explosive/landmine/ied': ['assault', 'explosives'],
  grenade: ['assault', 'explosives'],
  'sexual violence': ['assault', 'sexual'],
  attack: ['assault', null],
  'abduction/forced disappearance': ['assault', 'abduct'],
  agreement: ['agree', null],
  arrests: ['coerce', 'arrest'],
  'looting/property destruction': ['assault', 'destroy'],
}
const EVENTS: Readonly<Record<string, Coded>> = {
  battles: ['assault', 'clash', true],
  'explosions/remote violence': ['assault', 'explosives'],
  'violence against civilians': ['assault', null],
  protests: ['protest', 'demo'],
  riots: ['protest', 'riot'],
}

/** The scheme's type of an ACLED event; null where it has none. */
export function codedAcled(event: string, subEvent: string): Coded | null {
  return SUB_EVENTS[subEvent.trim().toLowerCase()] ?? EVENTS[event.trim().toLowerCase()] ?? null
}

/** Actors of ACLED that stand for no body: whoever demonstrates, is attacked, or is not known. */
export function isNobody(actor: string): boolean {
  return /^(?:protesters|rioters|civilians|unidentified)\b/i.test(actor.trim())
}
