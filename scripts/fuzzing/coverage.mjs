import { Session } from 'node:inspector/promises'

/** Which blocks of some modules ran, by V8's precise coverage. */
export class Coverage {
  #session
  #watched
  #seen = new Set()

  /** @param watched a part of the addresses of the modules that count */
  static async of(watched) {
    const coverage = new Coverage()
    coverage.#watched = watched
    coverage.#session = new Session()
    coverage.#session.connect()
    await coverage.#session.post('Profiler.enable')
    await coverage.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    return coverage
  }

  get size() {
    return this.#seen.size
  }

  /** What ran since it was asked last that never ran before, or so many times more often (powers of four). */
  async #fresh() {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage')
    const fresh = []
    for (const { url, scriptId, functions } of result) {
      if (!this.#watched.some(part => url.includes(part))) continue
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges) {
          if (!count) continue
          const block = `${scriptId} ${startOffset} ${endOffset} ${Math.floor(Math.log2(count) / 2)}`
          if (!this.#seen.has(block)) fresh.push(block)
        }
    }
    return fresh
  }

  /** Whether anything new ran since it was asked last; it is not new any more then. */
  async isNew() {
    const fresh = await this.#fresh()
    for (const block of fresh) this.#seen.add(block)
    return fresh.length > 0
  }

  /** The same of several inputs, of which nothing is remembered: asking takes longer than most inputs do. */
  async mayBeNew() {
    return (await this.#fresh()).length > 0
  }
}
