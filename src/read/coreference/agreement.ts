/** Grammatical number as far as it is told; an organisation is "it" or "they". */
export type Number_ = 'sing' | 'plur' | 'any'
/** Gender as English pronouns tell it; `a`: a person, man or woman. */
export type Gender = 'm' | 'f' | 'n' | 'a' | 'any'
