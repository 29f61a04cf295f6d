'use server'

import { refresh } from 'next/cache'
import { publishArticle } from '#domain/articles/publish.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { untrashArticle } from '#domain/articles/untrash.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import type { Outcome } from '#domain/execute.ts'
import { cancelSchedule } from '#domain/schedules/cancel.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { setEmbargo as embargo } from '#domain/stories/set-embargo.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { momentIn } from '#server/desk/moment.ts'
import { donePath, type Deed } from './done.ts'

/** Now, or at the time that was typed. */
export async function publish(_state: FormState, form: FormData): Promise<FormState> {
  if (text(form, 'timing') !== 'later') {
    return answer(form, 'published', () => executeSignedIn(publishArticle, planned(form)))
  }
  return answer(form, 'scheduled', async () => {
    const at = await momentIn(form, 'at')
    return at.ok ? executeSignedIn(setSchedule, { ...planned(form), at: at.result }) : at
  })
}

export async function submit(_state: FormState, form: FormData): Promise<FormState> {
  return answer(form, 'submitted', () => executeSignedIn(submitArticle, seen(form)))
}

export async function withdraw(_state: FormState, form: FormData): Promise<FormState> {
  const input = { uid: text(form, 'uid'), note: text(form, 'note') }
  return answer(form, 'withdrawn', () => executeSignedIn(withdrawArticle, input))
}

export async function setExpiry(_state: FormState, form: FormData): Promise<FormState> {
  return answer(form, 'expiry', async () => {
    const at = await momentIn(form, 'at')
    const input = { uid: text(form, 'uid'), action: 'expire' as const }
    return at.ok ? executeSignedIn(setSchedule, { ...input, at: at.result }) : at
  })
}

/** Takes off the schedule what the button names. */
export async function unschedule(_state: FormState, form: FormData): Promise<FormState> {
  const deed = text(form, 'action') === 'expire' ? 'unexpiring' : 'unscheduled'
  return answer(form, deed, () => executeSignedIn(cancelSchedule, { id: Number(text(form, 'id')) }))
}

export async function setEmbargo(_state: FormState, form: FormData): Promise<FormState> {
  return answer(form, 'embargo', async () => {
    const until = await momentIn(form, 'until')
    return until.ok ? executeSignedIn(embargo, { uid: text(form, 'uid'), until: until.result }) : until
  })
}

export async function liftEmbargo(_state: FormState, form: FormData): Promise<FormState> {
  const input = { uid: text(form, 'uid'), until: null }
  return answer(form, 'noEmbargo', () => executeSignedIn(embargo, input))
}

export async function trash(_state: FormState, form: FormData): Promise<FormState> {
  return answer(form, 'trashed', () => executeSignedIn(trashArticle, { uid: text(form, 'uid') }))
}

export async function untrash(_state: FormState, form: FormData): Promise<FormState> {
  return answer(form, 'untrashed', () => executeSignedIn(untrashArticle, { uid: text(form, 'uid') }))
}

/** Comes back to the page as it is then. What was refused may be for something that changed meanwhile: that is shown too. */
function answer(form: FormData, deed: Deed, work: () => Promise<Outcome<unknown>>): Promise<FormState> {
  const looked = async () => {
    const outcome = await work()
    if (!outcome.ok) refresh()
    return outcome
  }
  return answerForm(form, looked, () => ({ to: donePath(text(form, 'uid'), deed) }))
}

/** Nobody publishes what they have not seen: the form carries the version its page showed. */
function seen(form: FormData) {
  return { uid: text(form, 'uid'), version: Number(text(form, 'version')) }
}

type ChangeKind = 'typo' | 'update' | 'correction' | 'retraction'

function planned(form: FormData) {
  const kind = text(form, 'kind')
  return {
    ...seen(form),
    // Whether it is one is the command's business.
    ...(kind !== '' && { kind: kind as ChangeKind }),
    note: text(form, 'note'),
    override: text(form, 'override'),
  }
}
