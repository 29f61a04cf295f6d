import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import type { Discussion, Thread } from '#domain/comments/types.ts'
import { deskWords } from '#server/desk/words.ts'
import { answer, decline } from './actions.ts'

/** The form that settles is not the thread's: what it says must outlive the thread's place in the list. */
export const SETTLE = 'settle-comment'

/** What can be done about a thread, without the editor. */
export async function ThreadForms({ thread, discussion }: { thread: Thread; discussion: Discussion }) {
  const { t } = await deskWords()
  const { uid, by, state, suggestion } = thread
  const { may } = discussion
  const press = (does: 'accept' | 'resolve' | 'reopen', tone: string) => (
    <button
      type="submit"
      form={SETTLE}
      name="does"
      value={`${does} ${uid}`}
      className={`button ${tone}`}
      aria-label={t(`desk.comments.${does}Of`, { by })}
    >
      {t(`desk.comments.${does}`)}
    </button>
  )
  if (state !== 'open')
    return <div className="comment-actions">{may.comment && press('reopen', 'is-quiet')}</div>
  return (
    <div className="comment-actions">
      {suggestion?.fits && may.accept && press('accept', 'is-plain')}
      {may.comment && (
        <>
          {press('resolve', 'is-quiet')}
          <More label={t('desk.comments.decline')} spoken={t('desk.comments.declineOf', { by })}>
            <ActionForm action={decline}>
              <input type="hidden" name="uid" value={discussion.uid} />
              <input type="hidden" name="thread" value={uid} />
              <Field
                name="reason"
                label={t('desk.comments.reason')}
                hint={t('desk.comments.reasonHint', { by })}
                rows={3}
                required
              />
              <Submit tone="danger" pending={t('desk.comments.working')}>
                {t('desk.comments.declineSend')}
              </Submit>
            </ActionForm>
          </More>
          <More label={t('desk.comments.reply')} spoken={t('desk.comments.replyTo', { by })}>
            <ActionForm action={answer}>
              <input type="hidden" name="thread" value={uid} />
              <Field name="text" label={t('desk.comments.replyText')} rows={3} required />
              <Submit tone="plain" pending={t('desk.comments.working')}>
                {t('desk.comments.replySend')}
              </Submit>
            </ActionForm>
          </More>
        </>
      )}
    </div>
  )
}
