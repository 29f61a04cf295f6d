import 'server-only'
import { redirect } from 'next/navigation'
import type { Outcome } from '#domain/execute.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { confirmPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { FormState } from '#lib/form-state.ts'
import { Busy } from '#lib/in-turn.ts'
import { logger } from '#lib/logger.ts'
import { deskWords } from './words.ts'

/** What an action does after its command: go to an address of ours, or say something on the same page. */
export type After = { to: string } | Pick<FormState, 'done' | 'shown' | 'values'>

/** Fields that are typed again: they do not come back with the answer. */
const SECRET = /password|code|token/i

/** One field of a form as text; '' where it is missing or a file. Its length is the command's business. */
export function text(form: FormData, name: string): string {
  const value = fields(form).get(name)
  return typeof value === 'string' ? value : ''
}

/** All values of a field that may stand in a form several times. */
export function texts(form: FormData, name: string): string[] {
  return fields(form)
    .getAll(name)
    .filter((value) => typeof value === 'string')
}

/** Whoever calls an action otherwise than by our pages may hand over anything in place of a form: that has no fields. */
function fields(form: unknown): FormData {
  return form instanceof FormData ? form : new FormData()
}

/**
 * Answers a form: carries something out, and says in the person's language what came of it.
 * @param work what is to be done; `after` of it is the answer when it was done
 * @returns the state the form shows; for `to` the browser is sent there instead
 */
export async function answerForm<Result>(
  form: FormData,
  work: () => Promise<Outcome<Result>>,
  after: (result: Result) => After | Promise<After>,
): Promise<FormState> {
  const next = await tried(form, work, after)
  // Next sends elsewhere by throwing, which nothing may catch.
  if ('to' in next) redirect(next.to)
  return next
}

async function tried<Result>(
  form: FormData,
  work: () => Promise<Outcome<Result>>,
  after: (result: Result) => After | Promise<After>,
): Promise<FormState | { to: string }> {
  const values = typed(form)
  const { t, sentence } = await deskWords()
  try {
    const outcome = await work()
    if (outcome.ok) return await after(outcome.result)
    const { refusal } = outcome
    const confirm = { href: confirmPath(deskRequest().path), label: t('desk.forms.confirm') }
    return {
      values,
      problem: {
        message: refusal.key === 'input' ? t(badValue(refusal.field)) : sentence(refusal),
        ...(refusal.field !== undefined && { field: refusal.field }),
        ...(refusal.key === 'confirm.needed' && { again: confirm }),
      },
    }
  } catch (problem) {
    return { values, problem: { message: await wordsFor(problem) } }
  }
}

/** What does not fit the grammar of a field, said for those that everybody knows. */
function badValue(field: string | undefined) {
  return field === 'email' || field === 'name' || field === 'password'
    ? (`desk.forms.bad.${field}` as const)
    : 'desk.forms.badValue'
}

async function wordsFor(problem: unknown): Promise<string> {
  const { t } = await deskWords()
  if (problem instanceof Forbidden) return t('desk.forms.forbidden')
  if (problem instanceof Busy) return t('desk.forms.busy')
  if (problem instanceof NotFound) return t('desk.forms.notFound')
  const { requestId } = deskRequest()
  logger().error({ err: problem, id: requestId }, 'an action failed')
  return t('desk.forms.broken', { id: requestId })
}

function typed(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(fields(form).keys())].filter(
    (name) => !name.startsWith('$') && !SECRET.test(name),
  )
  return Object.fromEntries(names.map((name) => [name, several(texts(form, name))]))
}

function several(values: string[]): string | string[] {
  return values.length === 1 ? values[0]! : values
}
