import { z } from 'zod'
import { ROLES } from './role.js'

/**
 * The event lexicon: src/read/en/events/TYPE.yaml holds the senses of one type of the scheme, frames.yaml the frames.
 * A sense says which words express which type and mode; its frame says at which grammatical functions the roles stand.
 *
 * A grammatical function is named by what it is in the plain active clause, so that one frame serves all voices:
 *   subject         the logical subject: nsubj, the by-phrase of a passive, the controller of an infinitive or participle,
 *                   the antecedent of a relative pronoun, the subject of a support verb ("X launched an attack on Y")
 *   object          the logical object: obj, the subject of a passive, the noun that a past participle modifies
 *   indirect        the indirect object: iobj, or "to" where the verb alternates ("gave X arms", "gave arms to X")
 *   possessive      X in "X's arrest"
 *   compound        a name or nationality before the noun: "Hamas defections", "Israeli strike"
 *   clause          the complement clause (its events are read on their own; here it only says that one is there)
 *   clause-subject  the subject of the complement clause: Y in "demanded that Y withdraw", "urged Y to withdraw"
 *   clause-recipient the other party of the complement clause: Z in "agreed to train Z", "threatened to fire on Z"
 *   event-agent     who led the event that the clause names: Z in "was hurt in a raid by Z", "died in a Z raid"
 *   object>X        function X of the noun that is the object: Z in "rejected a request by Z" is `object>by`
 *   any preposition (`to`, `with`, `against`, `from`, `over`, `at-the-hands-of`): the oblique or nmod with that case
 */

/** For each role, the functions where it may stand, best first; the first that is filled wins. */
const functionsSchema = z.partialRecord(z.enum(ROLES), z.array(z.string()))

export const frameSchema = z.object({
  verb: functionsSchema.optional(),
  noun: functionsSchema.optional(),
  /** Adjectives and adverb-like predicates: "loyal to X", "allied with X". */
  adjective: functionsSchema.optional(),
  /** Both parties do the same to each other; sides may be swapped. */
  symmetric: z.boolean().optional(),
  example: z.string(),
  reason: z.string(),
})
export type Frame = z.infer<typeof frameSchema>

export const senseSchema = z.object({
  /** A mode of the type, or none. */
  mode: z.string().nullable().optional(),
  /**
   * Verb lemmas. More than one word is a pattern: "round up" (particle or preposition that belongs to the verb),
   * "cut tie" (verb and the lemma of its object), "take into custody" (verb, case and noun of an oblique), "pay tribute to".
   */
  verbs: z.array(z.string()).optional(),
  /** Noun lemmas; "no confidence vote" is a compound whose head is the last word. */
  nouns: z.array(z.string()).optional(),
  adjectives: z.array(z.string()).optional(),
  /** Name of a frame in frames.yaml; without one the file's `frame`, else `acts-on`. */
  frame: z.string().optional(),
  /** Roles that must be filled for this sense to hold. */
  needs: z.array(z.enum(ROLES)).optional(),
  /** What may fill a role: a kind of entity, or `=CLASS` for a word class of classes.yaml (weapons, money, medicine …). */
  where: z.partialRecord(z.enum(ROLES), z.array(z.string())).optional(),
  /**
   * What the event is about in other words of its clause: lemmas or `=CLASS` at a function, at `any` of them, or at the
   * `governor`: the word that governs the trigger's phrase, its object and subject, and its own governor.
   */
  with: z.partialRecord(z.string(), z.array(z.string())).optional(),
  /** The type that the claim has where the text only aims at the event: `goal` for "in order to defeat X". */
  aim: z.string().optional(),
  /** Realis, polarity or hedge that the word itself brings: "refuse", "fail", "plan". */
  realis: z.string().optional(),
  hedge: z.string().optional(),
  polarity: z.string().optional(),
  example: z.string(),
  reason: z.string(),
})
export type Sense = z.infer<typeof senseSchema>

export const senseFileSchema = z.object({
  type: z.string(),
  frame: z.string().optional(),
  senses: z.array(senseSchema),
})
export type SenseFile = z.infer<typeof senseFileSchema>

export const frameFileSchema = z.record(z.string(), frameSchema)
/** Word classes by name: lists of lemmas. */
export const classFileSchema = z.record(
  z.string(),
  z.object({ reason: z.string(), example: z.string(), words: z.array(z.string()) }),
)
