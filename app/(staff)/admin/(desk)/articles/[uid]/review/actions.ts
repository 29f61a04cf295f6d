'use server'

import { refresh } from 'next/cache'
import { assignArticle } from '#domain/articles/assign.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { decideReview } from '#domain/reviews/decide.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { momentIn } from '#server/desk/moment.ts'
import { deskWords } from '#server/desk/words.ts'
import { donePath } from './done.ts'

/** After these the article is still in review, and the page shows how. */
const GOES_ON = ['review.taken', 'review.otherStage', 'workingCopy.changed']

export async function decide(_state: FormState, form: FormData): Promise<FormState> {
  const uid = text(form, 'uid')
  const verdict = text(form, 'verdict') === 'approved' ? 'approved' : 'sent_back'
  const kind = text(form, 'kind') === 'proof' ? 'proof' : 'review'
  const work = async () => {
    const outcome = await executeSignedIn(decideReview, {
      ...{ uid, verdict, version: Number(text(form, 'version')), note: text(form, 'note') },
      stage: { round: Number(text(form, 'round')), kind, step: Number(text(form, 'step')) },
    })
    // Otherwise the form would go, and with it what was typed.
    if (!outcome.ok && GOES_ON.includes(outcome.refusal.key)) refresh()
    return outcome
  }
  return answerForm(form, work, ({ workState }) => ({
    to: donePath(
      uid,
      verdict === 'sent_back' ? 'sentBack' : workState === 'approved' ? 'approved' : 'signed',
    ),
  }))
}

export async function handIn(_state: FormState, form: FormData): Promise<FormState> {
  const uid = text(form, 'uid')
  const work = () => executeSignedIn(submitArticle, { uid, version: Number(text(form, 'version')) })
  return answerForm(form, work, () => ({ to: donePath(uid, 'submitted') }))
}

export async function assign(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const due = text(form, 'due') === '' ? null : await momentIn(form, 'due')
    if (due && !due.ok) return due
    return executeSignedIn(assignArticle, {
      uid: text(form, 'uid'),
      assignee: text(form, 'assignee') || null,
      dueAt: due?.result ?? null,
      seen: {
        assignee: text(form, 'seenAssignee') || null,
        dueAt: text(form, 'seenDue') === '' ? null : Number(text(form, 'seenDue')),
      },
    })
  }
  return answerForm(form, work, async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.reviews.assign.done') }
  })
}
