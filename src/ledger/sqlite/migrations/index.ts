import type Database from 'libsql'
import { first } from './0001-first.js'
import { chain } from './0002-chain.js'
import { rollups } from './0003-rollups.js'
import { versions } from './0004-versions.js'
import { participants } from './0005-participants.js'
import { allYears } from './0006-all-years.js'
import { linkSums } from './0007-link-sums.js'

/**
 * The migrations in order: statements, or a function where rows have to be worked out. The number of those that ran is the
 * database's `user_version`. Never change one that was released.
 */
export const MIGRATIONS: readonly (string | ((db: Database.Database) => void))[] = [
  first,
  chain,
  rollups,
  versions,
  participants,
  allYears,
  linkSums,
]
