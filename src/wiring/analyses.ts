// What is computed of the relations in a ledger, each where it is written.
export { doubleGames } from './ambivalent.js'
export { csvBalance, ledgerBalance } from './balancing.js'
export { found } from './finding.js'
export { membershipFlows, supportFlows } from './flowing.js'
export { placesOf } from './places.js'
export { viewMatrix } from './view-matrix.js'
export { lineagesOf } from './weighing/lineages.js'
