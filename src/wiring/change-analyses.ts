// What changes, what is foretold and what competes, each where it is written.
export { type Changes, changesSince, type Since } from './change/changes.js'
export { dyadTurns } from './change/dyad-turns.js'
export { lastSeen, markSeen } from './change/since.js'
export { forecastsIn, settleForecast } from './forecasting.js'
export { hypothesesOn } from './hypotheses/hypotheses.js'
export { timelineOf } from './timeline.js'
export { alertsSince } from './watching/alerts.js'
export { addWatch, removeWatch, watches } from './watching/watches.js'
