/** A string that has been given a meaning, so that a document's id cannot be passed where a claim's is wanted. */
export type Brand<T, Name extends string> = T & { readonly __brand?: Name }
