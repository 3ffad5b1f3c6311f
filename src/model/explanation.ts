import { z } from 'zod'
import { claimSchema } from './claim.js'
import { textSpanSchema } from './span-schema.js'

/** A word of the claim's sentence in its dependency tree. `index` and `head` count within the sentence; null: a root. */
export const explainedWordSchema = textSpanSchema.extend({
  index: z.int(),
  lemma: z.string(),
  upos: z.string(),
  deprel: z.string(),
  head: z.int().nullable(),
  /** What the word is for the claim: `trigger`, `pattern` (another word of the rule's pattern), a role, `certainty`, `cue`. */
  marks: z.array(z.string()),
})
export type ExplainedWord = z.infer<typeof explainedWordSchema>

/** A place in the document: the words, and the number of their sentence, from 1. */
const placeSchema = textSpanSchema.extend({ sentence: z.int() })

/** The rule that found the claim. */
export const explainedRuleSchema = z.object({
  /** `sense`: an entry of the event lexicon; `tie`: a rule for standing ties; `obligation`: a request in "must". */
  kind: z.enum(['sense', 'tie', 'obligation']),
  /** The words of the pattern, or the name of the tie rule. */
  name: z.string(),
  /** The file that holds the rule. */
  file: z.string(),
  reason: z.string(),
  example: z.string(),
  /** What the entry asks for beside its words: "object: weapons". */
  conditions: z.array(z.string()),
  /** Where the roles stand, for entries of the lexicon. */
  frame: z
    .object({ name: z.string(), roles: z.record(z.string(), z.array(z.string())), reason: z.string() })
    .nullable(),
  /** The type that the rule found, where how it is told made another one of it: aid that is refused is a rejection. */
  foundType: z.string().nullable(),
})
export type ExplainedRule = z.infer<typeof explainedRuleSchema>

/** A step from a mention to the one that bears its name, and the rule that joined the two. */
const linkSchema = z.object({ to: placeSchema, by: z.string(), reason: z.string() })

/** One party, thing or place of the claim, with the ways that led to it. */
export const explainedRoleSchema = z.object({
  role: z.string(),
  name: z.string(),
  at: placeSchema,
  /** The path that the rule took, from the trigger: `nsubj`, `xcomp<nsubj`, `obj>nmod:on`. */
  path: z.string(),
  /** The way through the tree, from the trigger: each word with the relation that leads to it. */
  way: z.array(z.object({ word: z.string(), relation: z.string(), up: z.boolean() })),
  /** 0 for a plain dependent, more for every step that was assumed. */
  cost: z.number(),
  /** How the words came to the name, step by step; empty where they are the name. */
  links: z.array(linkSchema),
  /** Those that "both groups" stands for. */
  standsFor: z.array(z.string()),
})
export type ExplainedRole = z.infer<typeof explainedRoleSchema>

/** Why a claim was read: its sentence's tree, the rule, the way to each role, who says so, how sure, and why so sure. */
export const explanationSchema = z.object({
  claim: claimSchema,
  sentence: z.object({ number: z.int(), text: z.string(), start: z.int(), words: z.array(explainedWordSchema) }),
  trigger: textSpanSchema,
  rule: explainedRuleSchema,
  roles: z.array(explainedRoleSchema),
  /** Whose words the event stands in, nearest first; `inherited`: said in another sentence, and still holding here. */
  voices: z.array(
    z.object({
      source: placeSchema.nullable(),
      cue: placeSchema.nullable(),
      kind: z.string(),
      inherited: z.boolean(),
      /** Whether the speaker vouches for it, so that the claim is attributed to them. */
      vouched: z.boolean(),
    }),
  ),
  /** The words that make it denied, not actual or hedged; `at` null where the rule itself says so. */
  certainty: z.array(z.object({ value: z.string(), at: placeSchema.nullable() })),
  /** What the time was reckoned from, in words; null where nothing is said of when. */
  time: z.string().nullable(),
  confidence: z.object({
    value: z.number(),
    base: z.number(),
    parts: z.array(z.object({ feature: z.string(), says: z.string(), value: z.number(), effect: z.number() })),
  }),
})
export type Explanation = z.infer<typeof explanationSchema>
