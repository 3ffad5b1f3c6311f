import { first } from './0001-first.js'
import { rollups } from './0002-rollups.js'
import { versions } from './0003-versions.js'
import { participants } from './0004-participants.js'
import { allYears } from './0005-all-years.js'
import { linkSums } from './0006-link-sums.js'

/** The migrations in order; the number of those that ran stands in `ledger_version`. Never change one that was released. */
export const MIGRATIONS: readonly string[] = [first, rollups, versions, participants, allYears, linkSums]
