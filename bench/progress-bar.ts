/** Cells of the bar; how often it is drawn on a terminal, and how often a log gets a line, in milliseconds. */
const CELLS = 30
const REDRAW = 200
const LOG_EVERY = 10_000

/** A bar with share, speed and time left: one line drawn over, or seldom lines where nobody watches. */
export function progressBar(what: string): {
  show: (done: number, total: number) => void
  end: (sentence: string) => void
} {
  const { stdout } = process
  const begun = performance.now()
  let before: number | null = null
  let last = begun
  return {
    show(done, total) {
      before ??= done
      const now = performance.now()
      if (now - last < (stdout.isTTY ? REDRAW : LOG_EVERY) && done < total) return
      last = now
      const line = barLine(what, { done, total, since: before, seconds: (now - begun) / 1000 })
      stdout.write(stdout.isTTY ? `\r\u001b[2K${line.slice(0, stdout.columns - 1)}` : `${line}\n`)
    },
    end(sentence) {
      stdout.write(`${stdout.isTTY ? '\r\u001b[2K' : ''}${sentence}\n`)
    },
  }
}

interface Progress {
  done: number
  total: number
  /** How many were done when the bar began. */
  since: number
  seconds: number
}

/** `Filling ██████░░░░ 42 %  420000 of 1000000, 980/s, 9 min 52 s left` */
export function barLine(what: string, { done, total, since, seconds }: Progress): string {
  const share = total === 0 ? 1 : done / total
  const full = Math.round(share * CELLS)
  const speed = seconds > 0 ? (done - since) / seconds : 0
  const left = speed > 0 ? `, ${Math.round(speed)}/s, ${duration((total - done) / speed)} left` : ''
  const bar = '█'.repeat(full) + '░'.repeat(CELLS - full)
  return `${what} ${bar} ${Math.floor(share * 100)} %  ${done} of ${total}${left}`
}

function duration(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
