import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import type { OpenedWork } from '#domain/working-copies/desk.ts'
import { workAnywayPath } from '#i18n/desk-article-paths.ts'
import { reviewPath } from '#i18n/desk-work-paths.ts'
import { formatMoment } from '#i18n/dates.ts'
import { deskWords } from '#server/desk/words.ts'
import { restore, takeOffSchedule } from './actions.ts'

/**
 * Why an article may not be written just now, and what to do about it.
 * @param anyway whoever is here wants to change it although it is approved
 * @returns null where it may be written
 */
export async function lockOf(work: OpenedWork, anyway: boolean): Promise<ReactNode> {
  const { t, locale, timeZone } = await deskWords()
  const { uid, schedule } = work
  if (work.trashedAt !== null) {
    return (
      <Notice tone="warning" title={t('desk.editor.locked.trashed')}>
        <p>{t('desk.editor.locked.trashedLead')}</p>
        {work.mayWrite && (
          <ActionForm action={restore} label={t('desk.editor.locked.restore')}>
            <input type="hidden" name="uid" value={uid} />
            <Submit tone="plain" pending={t('desk.editor.locked.restoring')}>
              {t('desk.editor.locked.restore')}
            </Submit>
          </ActionForm>
        )}
      </Notice>
    )
  }
  if (work.workState === 'scheduled') {
    const time = schedule && formatMoment(schedule.dueAt, locale, timeZone)
    return (
      <Notice
        tone="warning"
        title={time ? t('desk.editor.locked.scheduled', { time }) : t('desk.editor.locked.scheduledNoTime')}
      >
        <p>{t('desk.editor.locked.scheduledLead')}</p>
        {schedule && work.mayPublish && (
          <ActionForm action={takeOffSchedule} label={t('desk.editor.locked.cancel')}>
            <input type="hidden" name="id" value={schedule.id} />
            <Submit tone="plain" pending={t('desk.editor.locked.cancelling')}>
              {t('desk.editor.locked.cancel')}
            </Submit>
          </ActionForm>
        )}
      </Notice>
    )
  }
  if (!work.mayWrite) {
    return (
      <Notice title={t('desk.editor.locked.reading')}>
        <p>{t('desk.editor.locked.readingLead')}</p>
      </Notice>
    )
  }
  if (work.signed > 0 && !anyway) {
    return (
      <Notice tone="warning" title={t('desk.reviews.lock.title', { n: work.signed })}>
        <p>{t('desk.reviews.lock.lead')}</p>
        <ButtonLink href={reviewPath(uid)}>{t('desk.reviews.lock.review')}</ButtonLink>{' '}
        <ButtonLink href={workAnywayPath(uid)}>{t('desk.editor.locked.edit')}</ButtonLink>
      </Notice>
    )
  }
  if (work.workState === 'approved' && !anyway) {
    return (
      <Notice tone="warning" title={t('desk.editor.locked.approved')}>
        <p>{t('desk.editor.locked.approvedLead')}</p>
        <ButtonLink href={workAnywayPath(uid)}>{t('desk.editor.locked.edit')}</ButtonLink>
      </Notice>
    )
  }
  return null
}
