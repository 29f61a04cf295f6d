import pino from 'pino'
import { processWide } from './process-wide.ts'

let known: pino.Logger | undefined

/**
 * The process's one logger: structured lines on standard output, level by LOG_LEVEL. Lines are written while
 * the next answers are made; pino writes the rest when the process ends.
 */
export function logger(): pino.Logger {
  return (known ??= processWide('logger', () =>
    pino({ level: process.env.LOG_LEVEL || 'info', base: null }, pino.destination({ sync: false })),
  ))
}
