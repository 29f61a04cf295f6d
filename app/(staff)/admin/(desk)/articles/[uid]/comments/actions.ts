'use server'

import { refresh } from 'next/cache'
import { acceptSuggestion } from '#domain/comments/accept.ts'
import { addThread } from '#domain/comments/add.ts'
import { replyInThread } from '#domain/comments/reply.ts'
import { declineThread, reopenThread, resolveThread } from '#domain/comments/settle.ts'
import { commentsPath } from '#i18n/desk-work-paths.ts'
import type { FormState } from '#lib/form-state.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

/** Forms send line ends in their own way. */
const asTyped = (words: string) => words.replaceAll('\r\n', '\n')

export const add = action(
  addThread,
  (form) => {
    const [blockId, from, to] = [text(form, 'blockId'), text(form, 'from'), text(form, 'suggestion')]
    const isSuggested = blockId !== '' && from !== '' && asTyped(from) !== asTyped(to)
    return {
      ...{ uid: text(form, 'uid'), text: text(form, 'text') },
      blockId: blockId === '' ? null : blockId,
      suggestion: isSuggested ? { from, to } : null,
    }
  },
  // The new one stands in the list, and the form is empty again.
  ({ uid }, form) => ({ to: `${commentsPath(text(form, 'uid'))}#thread-${uid}` }),
)

export const answer = action(
  replyInThread,
  (form) => ({ uid: text(form, 'thread'), text: text(form, 'text') }),
  async () => said('replied'),
)

export const decline = action(
  declineThread,
  (form) => ({ uid: text(form, 'thread'), reason: text(form, 'reason') }),
  ({ uid }, form) => ({ to: `${commentsPath(text(form, 'uid'))}#thread-${uid}` }),
)

/** What needs no words: the button that was pressed says what, and of which thread. */
export async function settle(_state: FormState, form: FormData): Promise<FormState> {
  const [does, uid = ''] = text(form, 'does').split(' ')
  if (does === 'accept')
    return answerForm(
      form,
      () => executeSignedIn(acceptSuggestion, { uid }),
      () => said('accepted'),
    )
  const [command, done] =
    does === 'reopen' ? [reopenThread, 'reopened' as const] : [resolveThread, 'resolved' as const]
  return answerForm(
    form,
    () => executeSignedIn(command, { uid }),
    () => said(done),
  )
}

async function said(what: 'replied' | 'accepted' | 'resolved' | 'reopened') {
  refresh()
  const { t } = await deskWords()
  return { done: t(`desk.comments.done.${what}`) }
}
