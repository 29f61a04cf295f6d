import pino from 'pino'
import { processWide } from './process-wide.ts'

/** The process's one logger: structured lines on standard output, level by LOG_LEVEL. */
export function logger(): pino.Logger {
  return processWide('logger', () => pino({ level: process.env.LOG_LEVEL || 'info', base: null }))
}
