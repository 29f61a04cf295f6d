import { Section } from '#components/admin/kit/section.tsx'
import { reviewPath } from '#i18n/desk-work-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Part } from './part.ts'
import { PublishForm } from './publish-form.tsx'
import { Waiting } from './waiting.tsx'

/** Gives readers what stands here: now, or at a set time. For whoever may. */
export async function Publish({ standing }: Part) {
  const { uid, liveState, workState, findings, publishing, review, may } = standing
  const { t } = await deskWords()
  if (publishing) return <Waiting standing={standing} />
  if (!may.publish) return null
  const as = liveState === 'none' ? 'first' : liveState === 'live' ? 'change' : 'again'
  const title = t(`desk.publishing.publish.${as}`)
  const isDone = liveState === 'live' && workState === null
  const isBlocked = findings.some(({ mayOverride }) => !mayOverride)
  const isReviewed = review.done === review.of
  const lead = {
    first: t('desk.publishing.publish.firstLead'),
    change: t('desk.publishing.publish.changeLead'),
    again: t('desk.publishing.publish.againLead'),
  }[as]
  return (
    <Section id="publish" title={title} lead={!isDone && !isBlocked && isReviewed && lead} beside>
      {isDone ? (
        <p className="publish-lead">{t('desk.publishing.publish.nothing')}</p>
      ) : isBlocked ? (
        <p className="publish-lead">{t('desk.publishing.publish.blocked')}</p>
      ) : !isReviewed ? (
        <p className="publish-lead">
          {t('desk.reviews.missing.needed', review)}{' '}
          {t(workState === 'draft' ? 'desk.reviews.missing.handIn' : 'desk.reviews.missing.goOn')}{' '}
          <a href={reviewPath(uid)}>{t('desk.reviews.missing.open')}</a>
        </p>
      ) : (
        <PublishForm standing={standing} as={as} />
      )}
    </Section>
  )
}
