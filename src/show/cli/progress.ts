/** A bar on standard error for work that takes a while; `step` once for each thing done. */
export interface Progress {
  step(name: string): void
  stop(): void
}

const SILENT: Progress = { step() {}, stop() {} }

/** A progress bar over `total` things, shown only where standard error is a terminal and there is more than one. */
export async function progress(total: number, unit = 'documents'): Promise<Progress> {
  if (!process.stderr.isTTY || total < 2) return SILENT
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    format: `{bar} {value}/{total} ${unit} {name}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
  })
  bar.start(total, 0, { name: '' })
  return {
    step: name => bar.increment(1, { name: name.length > 32 ? `…${name.slice(-31)}` : name }),
    stop: () => bar.stop(),
  }
}
