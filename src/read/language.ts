/**
 * The linguistic knowledge of one language: the YAML files below src/read/LANGUAGE/, parsed, by their path without `.yaml`.
 * The pipeline's owner hands it in (from a file in Node, by fetch in a browser), because reading uses nothing of Node.
 */
export interface LanguageData {
  readonly [file: string]: unknown
}

/** One file of the language data, as the shape that its step documents; the build checks the shapes. */
export function languageFile<T>(data: LanguageData, path: string): T {
  const file = data[path]
  if (file === undefined) throw new Error(`no language data at ${path}.yaml`)
  return file as T
}
