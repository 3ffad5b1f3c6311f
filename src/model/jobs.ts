/** The bytes of a document that waits to be read, as they came in. */
export interface JobSource {
  readonly bytes: Uint8Array
  /** The address they were fetched from; null for a file. */
  readonly url: string | null
  readonly declaredType: string | null
  readonly declaredCharset: string | null
  /** When they came in, ISO 8601 (UTC). */
  readonly fetched: string
}

/** What its asker knows of a document. */
export interface JobOptions {
  readonly published?: string
  readonly language?: string
}

/** A document that is to be read. */
export interface JobRequest {
  readonly collection: string
  /** File name or address, as it was named. */
  readonly name: string
  readonly options: JobOptions
  /** Null for an address, which the worker fetches. */
  readonly source: JobSource | null
}

/** A job that was taken: nobody else works on it while it is renewed. */
export interface Job {
  readonly id: string
  readonly collection: string
  readonly name: string
  readonly options: JobOptions
  /** 1 for the first time, 2 after a first failure. */
  readonly attempt: number
}

/** What became of a document that was read; the same as `relata add` says of it. */
export interface JobResult {
  readonly document: string
  readonly title: string | null
  readonly status: string
  readonly claims: number
  readonly notices: readonly string[]
}

export interface JobError {
  readonly code: string
  readonly message: string
}

/** A job that ended: done, or parked after its last try. */
export type JobEnd =
  | { readonly id: string; readonly result: JobResult }
  | { readonly id: string; readonly error: JobError }

/** A job that failed as often as it may, kept with its bytes until somebody decides on it. */
export interface ParkedJob {
  readonly id: string
  readonly collection: string
  readonly name: string
  readonly error: JobError
  readonly attempts: number
  /** When it failed last, ISO 8601 (UTC). */
  readonly parked: string
}

/** How far the jobs are. `done`: of the last seven days. `workers`: those connected now. */
export interface JobCounts {
  readonly waiting: number
  readonly active: number
  readonly done: number
  readonly parked: number
  readonly workers: number
}

/**
 * The port of the queue in which documents wait to be read. What was added is durable; what was taken and not renewed for
 * `LEASE_SECONDS` is given to another worker, which counts as a failure. Every method rejects with RELATA_LEDGER_* codes.
 */
export interface JobQueue {
  /** The id of the new job; null where the same one is waiting already. */
  add(request: JobRequest): Promise<string | null>
  /** Takes waiting jobs, oldest first. */
  take(limit: number): Promise<Job[]>
  /** The bytes of a job; null where its address was not fetched yet. */
  source(id: string): Promise<JobSource | null>
  /** Keeps what was fetched, so that every try reads the same. */
  attach(id: string, source: JobSource): Promise<void>
  /** Says that somebody still works on them. */
  renew(ids: readonly string[]): Promise<void>
  done(id: string, result: JobResult): Promise<void>
  failed(id: string, error: JobError): Promise<void>
  /** Lets others take them after some seconds, without counting a failure. */
  giveBack(ids: readonly string[], seconds?: number): Promise<void>
  /** Lets the jobs of workers that are gone be taken again, or parks them; forgets what was done long ago. */
  tidy(): Promise<void>
  counts(): Promise<JobCounts>
  /** Latest first. */
  parked(limit?: number): Promise<ParkedJob[]>
  /** Those of the jobs that ended. */
  ends(ids: readonly string[]): Promise<JobEnd[]>
  /** Lets parked jobs (those given, or all) be tried anew; the number of them. */
  retry(ids: readonly string[] | 'all'): Promise<number>
  /** Forgets parked jobs with their bytes; the number of them. */
  drop(ids: readonly string[] | 'all'): Promise<number>
  close(): Promise<void>
}

/** How long a job is its worker's without a sign of life. */
export const LEASE_SECONDS = 20
/** How often a job is tried before it is parked. */
export const TRIES = 3
