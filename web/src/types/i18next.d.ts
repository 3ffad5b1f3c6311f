import 'i18next'
import type actors from '../words/en/actors.json'
import type claim from '../words/en/claim.json'
import type common from '../words/en/common.json'
import type documents from '../words/en/documents.json'
import type network from '../words/en/network.json'
import type pair from '../words/en/pair.json'
import type reading from '../words/en/reading.json'
import type search from '../words/en/search.json'
import type view from '../words/en/view.json'

/** The areas of words, so that t() knows every key. One line for each file of src/words/en. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      claim: typeof claim
      documents: typeof documents
      reading: typeof reading
      actors: typeof actors
      pair: typeof pair
      network: typeof network
      search: typeof search
      view: typeof view
    }
  }
}
