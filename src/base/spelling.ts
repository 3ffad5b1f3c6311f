/** British spellings of words that names of bodies are made of, with the American ones. */
const AMERICAN = new Map(
  Object.entries({
    organisation: 'organization',
    organisations: 'organizations',
    mobilisation: 'mobilization',
    stabilisation: 'stabilization',
    nationalisation: 'nationalization',
    defence: 'defense',
    defences: 'defenses',
    labour: 'labor',
    harbour: 'harbor',
    centre: 'center',
    centres: 'centers',
    programme: 'program',
    programmes: 'programs',
    armoured: 'armored',
  }),
)

/** A word (in lower case) in American spelling, so that names are found alike in either: "defence" gives "defense". */
export function americanSpelling(word: string): string {
  return AMERICAN.get(word) ?? word
}
