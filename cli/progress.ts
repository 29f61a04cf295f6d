/** How often a terminal's line is drawn again, in milliseconds, and how often a log gets a line. */
const REDRAW = 100
const LOG_EVERY = 5_000

/** Tells on the terminal how far long work is: one line drawn over, or seldom lines where nobody watches. */
export function showProgress(): {
  show: (done: number, total: number, what: string) => void
  end: (sentence: string) => void
} {
  const { stdout } = process
  let last = 0
  return {
    show(done, total, what) {
      const now = performance.now()
      if (now - last < (stdout.isTTY ? REDRAW : LOG_EVERY) && done < total) return
      last = now
      const line = `${done} of ${total}  ${what}`
      stdout.write(stdout.isTTY ? `\r\u001b[2K${line.slice(0, stdout.columns - 1)}` : `${line}\n`)
    },
    end(sentence) {
      stdout.write(`${stdout.isTTY ? '\r\u001b[2K' : ''}${sentence}\n`)
    },
  }
}
