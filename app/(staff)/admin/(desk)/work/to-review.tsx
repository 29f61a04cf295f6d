import { DueTag } from '#components/admin/articles/due-tag.tsx'
import { headlineWords } from '#components/admin/articles/words.ts'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { stageWords } from '#components/admin/reviews/stage-words.ts'
import type { Waiting } from '#domain/reviews/waiting.ts'
import { formatShort } from '#i18n/dates.ts'
import { myWorkPath, reviewPath } from '#i18n/desk-work-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  waiting: Waiting[]
  /** Id for `after` of the next page; null on the last. */
  next: number | null
  /** Whether it is another page than the first. */
  isLater: boolean
}

/** What waits for the signature of whoever looks. */
export async function ToReview({ waiting, next, isLater }: Props) {
  const { t, locale, timeZone } = await deskWords()
  const { now } = deskRequest()
  const title = t('desk.reviews.work.toReview')
  return (
    <Section id="to-review" title={title}>
      {waiting.length === 0 ? (
        <EmptyState title={t('desk.reviews.work.noReview')}>{t('desk.reviews.work.noReviewHint')}</EmptyState>
      ) : (
        <Rows
          label={title}
          rows={waiting.map((one) => ({
            key: one.uid,
            title: (
              <a href={reviewPath(one.uid)}>
                <InLanguage locale={one.locale}>{headlineWords(t, one)}</InLanguage>
              </a>
            ),
            state: (
              <Tag tone="accent">
                {t('desk.reviews.work.step', { stage: stageWords(t, one), of: one.of })}
              </Tag>
            ),
            about: (
              <>
                {t('desk.reviews.work.handedIn', {
                  time: formatShort(one.changedAt, now, locale, timeZone),
                })}
                {one.dueAt !== null && ' · '}
                <DueTag
                  article={{ dueAt: one.dueAt, workState: 'in_review' }}
                  now={now}
                  t={t}
                  locale={locale}
                  timeZone={timeZone}
                />
              </>
            ),
          }))}
        />
      )}
      <Pager
        label={t('desk.reviews.work.pages')}
        {...(isLater && { first: { href: myWorkPath(), label: t('desk.reviews.work.newest') } })}
        {...(next !== null && {
          next: { href: myWorkPath({ after: String(next) }), label: t('desk.reviews.work.more') },
        })}
      />
    </Section>
  )
}
