import type { AmbivalentBody, BalanceBody, FlowsBody } from '../api/analysis-contract.js'
import type { AlertsBody, ChangesBody, WatchesBody } from '../api/change-contract.js'
import type {
  ActorDetail,
  ActorsBody,
  ClaimsBody,
  CollectionsBody,
  ContradictionsBody,
  DocumentDetail,
  DocumentsBody,
  DyadBody,
  Health,
  HistoryBody,
  LineageBody,
  NetworkBody,
  SchemeBody,
  SearchBody,
  SourceDetailBody,
  SourcesBody,
  SuggestionsBody,
  VersionsBody,
  WeighedBody,
  WhyBody,
} from '../api/contract.js'
import type { ReviewBody } from '../api/editing-contract.js'
import type { ForecastsBody } from '../api/forecast-contract.js'
import type { ProposalsBody } from '../api/proposals-contract.js'
import type { WebhooksBody } from '../api/webhooks-contract.js'

/** What each address gives; `{…}` stands for a part that is filled in. */
export interface Answers {
  '/health': Health
  '/scheme': SchemeBody
  '/history': HistoryBody
  '/collections': CollectionsBody
  '/documents': DocumentsBody
  '/documents/{id}': DocumentDetail
  '/documents/{id}/versions': VersionsBody
  '/documents/{id}/lineage': LineageBody
  '/claims': ClaimsBody
  '/claims/{id}/why': WhyBody
  '/claims/{id}/origins': WeighedBody
  '/contradictions': ContradictionsBody
  '/actors': ActorsBody
  '/actors/suggestions': SuggestionsBody
  '/actors/{id}': ActorDetail
  '/sources': SourcesBody
  '/sources/{name}': SourceDetailBody
  '/dyad': DyadBody
  '/network': NetworkBody
  '/search': SearchBody
  '/ambivalent': AmbivalentBody
  '/balance': BalanceBody
  '/flows': FlowsBody
  '/defections': FlowsBody
  '/changes': ChangesBody
  '/watches': WatchesBody
  '/webhooks': WebhooksBody
  '/alerts': AlertsBody
  '/forecasts': ForecastsBody
  '/review': ReviewBody
  '/proposals': ProposalsBody
}

/** The parts of an address that are to be filled in. */
export type PartsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PartsOf<Rest>
  : never
