import 'i18next'
import type actors from '../words/en/actors.json'
import type balance from '../words/en/balance.json'
import type brief from '../words/en/brief.json'
import type changes from '../words/en/changes.json'
import type claim from '../words/en/claim.json'
import type common from '../words/en/common.json'
import type documents from '../words/en/documents.json'
import type edit from '../words/en/edit.json'
import type flows from '../words/en/flows.json'
import type forecasts from '../words/en/forecasts.json'
import type hypotheses from '../words/en/hypotheses.json'
import type map from '../words/en/map.json'
import type matrix from '../words/en/matrix.json'
import type network from '../words/en/network.json'
import type pair from '../words/en/pair.json'
import type reading from '../words/en/reading.json'
import type review from '../words/en/review.json'
import type search from '../words/en/search.json'
import type sources from '../words/en/sources.json'
import type tour from '../words/en/tour.json'
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
      brief: typeof brief
      forecasts: typeof forecasts
      changes: typeof changes
      hypotheses: typeof hypotheses
      map: typeof map
      balance: typeof balance
      sources: typeof sources
      flows: typeof flows
      matrix: typeof matrix
      review: typeof review
      search: typeof search
      tour: typeof tour
      edit: typeof edit
      view: typeof view
    }
  }
}
