import pino from 'pino'
import { processWide } from './process-wide.ts'

/** What all its lines have in common. */
export const loggerOptions: pino.LoggerOptions = { base: null, serializers: { err: withoutParameters } }

/**
 * The process's one logger: structured lines on standard output, level by LOG_LEVEL. Lines are written while
 * the next answers are made; pino writes the rest when the process ends.
 */
export function logger(): pino.Logger {
  return processWide('logger', () =>
    pino({ ...loggerOptions, level: process.env.LOG_LEVEL || 'info' }, pino.destination({ sync: false })),
  )
}

/** What a failed query was asked with may be what somebody typed: its cause says what failed. */
function withoutParameters(problem: unknown): unknown {
  const { params, cause } = problem as { params?: unknown; cause?: unknown }
  return pino.stdSerializers.err((params !== undefined && cause ? cause : problem) as Error)
}
