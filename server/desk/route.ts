import 'server-only'
import type { z } from 'zod'
import type { Command } from '#domain/command.ts'
import type { Outcome } from '#domain/execute.ts'
import { Forbidden, NotFound, Refused, refusal, type Refusal } from '#domain/refusal.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { Busy } from '#lib/in-turn.ts'
import { logger } from '#lib/logger.ts'
import { executeSignedIn } from './execute-signed-in.ts'
import { deskWords } from './words.ts'

/**
 * A route of the desk that carries out a command: the input comes as JSON, the answer goes as JSON, `{ ok: true, result }` or
 * `{ ok: false, problem }` with a sentence in the person's language. For what an action cannot do: Next sends actions one at
 * a time, and their names change with each build.
 */
export function route<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
): (request: Request) => Promise<Response> {
  return async (request) =>
    reply(async () => executeSignedIn(command, (await jsonOf(request)) as z.input<Schema>))
}

/** Answers what a script of the desk asks. @param work what is asked for, or a refusal */
export async function reply<Result>(work: () => Promise<Outcome<Result>>): Promise<Response> {
  try {
    const outcome = await work()
    if (outcome.ok) return Response.json({ ok: true, result: outcome.result ?? null })
    return await refused(outcome.refusal, outcome.refusal.key === 'signIn.ended' ? 401 : 422)
  } catch (problem) {
    return failed(problem)
  }
}

async function failed(problem: unknown): Promise<Response> {
  const { t } = await deskWords()
  if (problem instanceof Refused) return refused(problem.refusal, 422)
  if (problem instanceof Forbidden) return answered(403, 'forbidden', t('desk.forms.forbidden'))
  if (problem instanceof NotFound) return answered(404, 'missing', t('desk.forms.notFound'))
  if (problem instanceof Busy) return answered(503, 'busy', t('desk.forms.busy'))
  const { requestId } = deskRequest()
  logger().error({ err: problem, id: requestId }, 'a route of the desk failed')
  return answered(500, 'broken', t('desk.forms.broken', { id: requestId }))
}

async function refused(given: Refusal, status: number): Promise<Response> {
  const { t, sentence } = await deskWords()
  const message = given.key === 'input' ? t('desk.forms.badValue') : sentence(given)
  return answered(status, given.key, message, given.field)
}

function answered(status: number, key: string, message: string, field?: string): Response {
  return Response.json(
    { ok: false, problem: { key, message, ...(field !== undefined && { field }) } },
    { status },
  )
}

/** @throws Refused `input` for what is no JSON */
async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    throw new Refused(refusal('input', { field: '', problem: 'json' }))
  }
}
