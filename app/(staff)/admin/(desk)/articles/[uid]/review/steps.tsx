import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { StageLine } from '#components/admin/reviews/stage-line.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { signOffSheetPath } from '#i18n/desk-work-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Part } from './part.ts'

/** How far the review is, step by step. */
export async function Steps({ review }: Part) {
  const { t, locale, timeZone } = await deskWords()
  const { uid, workState, round, asked, stages, next, revision, isUnsaved, updatedAt, updatedBy } = review
  const isSigned = stages.every(({ said }) => said !== null)
  const state = stateOf()
  return (
    <Section
      id="steps"
      title={t('desk.reviews.steps.title')}
      lead={asked > 0 ? t('desk.reviews.steps.asked', { n: asked }) : t('desk.reviews.steps.free')}
      actions={<ButtonLink href={signOffSheetPath(uid)}>{t('desk.reviews.sheet.open')}</ButtonLink>}
    >
      <p>
        <Tag tone={isSigned ? 'done' : workState === 'draft' ? 'plain' : 'accent'}>{state}</Tag>
        {round > 0 && workState !== 'draft' && ` · ${t('desk.reviews.round', { n: round })}`}
        {' · '}
        {t('desk.reviews.steps.revision', { n: revision })}
      </p>
      <StageLine stages={stages} isOpen={next !== null} t={t} locale={locale} timeZone={timeZone} />
      {isUnsaved && (
        <p className="review-lead">
          {t('desk.reviews.steps.unsaved', {
            name: updatedBy,
            time: formatMoment(updatedAt, locale, timeZone),
          })}
        </p>
      )}
    </Section>
  )

  function stateOf(): string {
    if (workState === null && isSigned) return t('desk.reviews.steps.out')
    if (workState === 'draft' || workState === null) return t('desk.reviews.steps.draft')
    return isSigned ? t('desk.reviews.steps.approved') : t('desk.reviews.steps.inReview')
  }
}
