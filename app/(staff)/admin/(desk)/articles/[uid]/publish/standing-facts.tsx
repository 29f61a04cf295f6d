import { Facts } from '#components/admin/kit/facts.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { formatMoment } from '#i18n/dates.ts'
import { isLocale } from '#i18n/locales.ts'
import { articlePath } from '#i18n/paths.ts'
import { reviewPath } from '#i18n/desk-work-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Part } from './part.ts'

const liveTones = { none: 'plain', live: 'done', withdrawn: 'warning', expired: 'warning' } as const
const liveKeys = { none: 'never', live: 'live', withdrawn: 'withdrawn', expired: 'expired' } as const
const workKeys = {
  draft: 'draft',
  in_review: 'inReview',
  approved: 'approved',
  scheduled: 'scheduled',
} as const

/** The two facts about an article, which are never one: what readers have, and where the work on it stands. */
export async function StandingFacts({ standing }: Part) {
  const { uid, live, liveState, work, workState, trashedAt, review, locale: lang } = standing
  const { t, locale, timeZone } = await deskWords()
  const time = (at: number) => formatMoment(at, locale, timeZone)
  const sinceKey = liveState === 'live' ? 'desk.publishing.standing.since' : 'desk.publishing.standing.until'
  return (
    <Section id="standing" title={t('desk.publishing.standing.title')} beside>
      <Facts
        facts={[
          {
            label: t('desk.publishing.standing.readers'),
            value: (
              <>
                <Tag tone={liveTones[liveState]}>{t(`desk.publishing.standing.${liveKeys[liveState]}`)}</Tag>
                {live && ' · '}
                {live && t(sinceKey, { version: live.version, time: time(live.at) })}{' '}
                {live && liveState === 'live' && isLocale(lang) && (
                  <a href={articlePath(lang, live.slug)}>{t('desk.publishing.standing.site')}</a>
                )}
              </>
            ),
          },
          {
            label: t('desk.publishing.standing.work'),
            value: (
              <>
                <Tag tone={workState === null ? 'done' : 'accent'}>
                  {workState === null
                    ? t('desk.publishing.standing.nothing')
                    : t(`desk.publishing.standing.${workKeys[workState]}`)}
                </Tag>
                {' · '}
                {t('desk.publishing.standing.changed', { name: work.updatedBy, time: time(work.updatedAt) })}
              </>
            ),
          },
          {
            label: t('desk.reviews.missing.title'),
            value: (
              <>
                {review.of > 0 && (
                  <Tag tone={review.done < review.of ? 'warning' : 'done'}>
                    {review.done < review.of
                      ? t('desk.reviews.missing.needed', review)
                      : t('desk.reviews.missing.approved')}
                  </Tag>
                )}{' '}
                <a href={reviewPath(uid)}>{t('desk.reviews.missing.open')}</a>
              </>
            ),
          },
          ...(trashedAt === null
            ? []
            : [
                {
                  label: t('desk.publishing.standing.trash'),
                  value: (
                    <Tag tone="danger">
                      {t('desk.publishing.standing.trashed', { time: time(trashedAt) })}
                    </Tag>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  )
}
