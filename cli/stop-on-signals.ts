/** After so many milliseconds the process ends, whatever still hangs. */
const LIMIT = 10_000

/** Ends the process in good order on SIGTERM and Ctrl+C; a second Ctrl+C ends it at once. */
export function stopOnSignals(close: () => Promise<void>): void {
  let stopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return void (signal === 'SIGINT' && process.exit(130))
    stopping = true
    setTimeout(() => process.exit(1), LIMIT).unref()
    close().then(
      () => process.exit(0),
      (problem: unknown) => {
        console.error(problem)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
