import { fitWidth } from '#lib/display-width.ts'
import type { Terminal } from './terminal.ts'

/** How often a line is drawn again, in milliseconds, and how often a log gets a line. */
const REDRAW = 100
const LOG_EVERY = 2_000

export interface Progress {
  show: (done: number, total: number, what: string) => void
  /** Takes the line away. */
  clear: () => void
}

/**
 * Tells on the error stream how far long work is: one line drawn over where somebody watches, a line now
 * and then where it was asked for.
 */
export function progressOn(terminal: Terminal, asked: boolean | undefined): Progress {
  const { watched, width } = terminal
  let last = 0
  let drawn = false
  return {
    show(done, total, what) {
      const now = terminal.now()
      const isDue = now - last >= (watched ? REDRAW : LOG_EVERY) || done >= total
      if (!isDue || !(watched || asked)) return
      last = now
      drawn = watched
      const line = fitWidth(`${done}/${total}  ${what}`, width - 1)
      terminal.err(watched ? `\r\u001b[2K${line}` : `${line}\n`)
    },
    clear() {
      if (drawn) terminal.err('\r\u001b[2K')
      drawn = false
    },
  }
}
