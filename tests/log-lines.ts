import { Writable } from 'node:stream'
import pino from 'pino'
import { loggerOptions } from '#lib/logger.ts'
import { setProcessWide } from '#lib/process-wide.ts'

/**
 * Keeps what the process logs, at every level. Call it before anybody asks for the logger: a process has one, so once a file.
 * @returns the lines, as they come
 */
export function keepLogLines(): string[] {
  const lines: string[] = []
  const kept = new Writable({
    write(line, _, done) {
      lines.push(String(line))
      done()
    },
  })
  setProcessWide('logger', pino({ ...loggerOptions, level: 'trace' }, kept))
  return lines
}
