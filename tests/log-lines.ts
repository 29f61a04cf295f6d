import { Writable } from 'node:stream'
import pino from 'pino'
import { afterAll } from 'vitest'
import { loggerOptions } from '#lib/logger.ts'
import { setProcessWide } from '#lib/process-wide.ts'

/**
 * Keeps what the process logs, at every level, until the file's tests are over.
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
  afterAll(() => setProcessWide('logger', undefined))
  return lines
}
