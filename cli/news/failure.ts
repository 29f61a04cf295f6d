import { CommanderError } from 'commander'
import { NewerSchemaError } from '#db/migrate.ts'
import { Forbidden, NotFound, Refused } from '#domain/refusal.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { refusalSentence } from '#i18n/refusals.ts'
import { EnvironmentError } from '#lib/environment.ts'
import { StoryFileError } from '#cli/story-file.ts'
import type { Session } from './ask.ts'
import { FileError } from './files.ts'
import { onOneLine } from './output.ts'
import { exitCodes, UsageError } from './verb.ts'

/** Why something was not done: for people a sentence, for programs a code. */
export interface Failure {
  exit: number
  error: 'refused' | 'usage' | 'not-found' | 'forbidden' | 'unexpected'
  sentence: string
  /** Message key of a refusal. */
  key?: string
  params?: Record<string, string | number>
  /** For what was not foreseen; the audit has it too. */
  requestId?: string
}

/** What a thrown problem means at the terminal. */
export async function failureOf(problem: unknown, session: Session): Promise<Failure> {
  const { t, terminal, requestId } = session
  if (problem instanceof Refused) {
    const { key, params } = problem.refusal
    const sentence = refusalSentence(problem.refusal, terminal.locale, await timeZone())
    return { exit: exitCodes.refused, error: 'refused', sentence: onOneLine(sentence), key, params }
  }
  if (problem instanceof NotFound) {
    return { exit: exitCodes.notFound, error: 'not-found', sentence: onOneLine(notFound(problem, session)) }
  }
  if (problem instanceof Forbidden) {
    const sentence = t('cli.forbidden', { capability: problem.capability })
    return { exit: exitCodes.forbidden, error: 'forbidden', sentence }
  }
  if (
    problem instanceof UsageError ||
    problem instanceof EnvironmentError ||
    problem instanceof CommanderError
  ) {
    return { exit: exitCodes.usage, error: 'usage', sentence: problem.message }
  }
  if ([NewerSchemaError, StoryFileError, FileError].some((kind) => problem instanceof kind)) {
    return { exit: exitCodes.refused, error: 'refused', sentence: (problem as Error).message }
  }
  const message = onOneLine(problem instanceof Error ? problem.message : String(problem))
  const sentence = t('cli.unexpected', { message, requestId })
  return { exit: exitCodes.unexpected, error: 'unexpected', sentence, requestId }
}

/** Says on the error stream, and to programs on standard output too, why nothing was done. @returns exit code */
export async function tellFailure(problem: unknown, session: Session, json: boolean): Promise<number> {
  const { exit, ...failure } = await failureOf(problem, session)
  session.terminal.err(`${failure.sentence}\n`)
  if (json) session.terminal.out(`${JSON.stringify(failure, null, 2)}\n`)
  if (failure.error === 'unexpected' && process.env.LOG_LEVEL === 'debug') console.error(problem)
  return exit
}

function notFound({ kind, reference }: NotFound, { t }: Session): string {
  return t('cli.notFound', { kind, reference })
}

async function timeZone(): Promise<string> {
  // A refusal may come before there is a database to ask.
  return readSettings('').then(
    (settings) => settings['site.timeZone'],
    () => 'UTC',
  )
}
