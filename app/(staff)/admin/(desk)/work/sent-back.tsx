import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { SentBack as Back } from '#domain/reviews/my-work.ts'
import { formatMoment } from '#i18n/dates.ts'
import { reviewPath } from '#i18n/desk-work-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { ArticleRows } from './article-rows.tsx'

/** What reviewers sent back to whoever looks, with their notes. */
export async function SentBack({ sentBack }: { sentBack: Back[] }) {
  const { t, locale, timeZone } = await deskWords()
  const title = t('desk.reviews.work.sentBack')
  return (
    <Section id="sent-back" title={title}>
      {sentBack.length === 0 ? (
        <EmptyState title={t('desk.reviews.work.noSentBack')}>
          {t('desk.reviews.work.noSentBackHint')}
        </EmptyState>
      ) : (
        <ArticleRows
          label={title}
          rows={sentBack.map(({ article, by, note, at }) => ({
            article,
            href: reviewPath(article.uid),
            about: `${t('desk.reviews.work.saidBy', { name: by, time: formatMoment(at, locale, timeZone) })}\n${note}`,
          }))}
        />
      )}
    </Section>
  )
}
