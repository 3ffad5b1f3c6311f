/**
 * SQL: a mention has two names, of which one is written as acronyms are, in capitals: of 100 mentions few are. There is an index
 * of those, so that this text stays as it is.
 */
export const SHORT_FORM = `named = 1 and text <> name and ((text = upper(text) and length(text) between 2 and 12)
  or (name = upper(name) and length(name) between 2 and 12))`
