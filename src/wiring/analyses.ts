// What is computed of the relations in a ledger, each where it is written.
export { doubleGames } from './ambivalent.js'
export { csvBalance, ledgerBalance } from './balancing.js'
export { membershipFlows, supportFlows } from './flowing.js'
