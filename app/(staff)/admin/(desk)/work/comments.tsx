import { headlineWords } from '#components/admin/articles/words.ts'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { NoticeItem } from '#domain/notices/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import { commentsPath, noticesPath } from '#i18n/desk-work-paths.ts'
import { deskWords } from '#server/desk/words.ts'

/** What others say about the articles of whoever looks, and they have not read. */
export async function Comments({ notices }: { notices: NoticeItem[] }) {
  const { t, locale, timeZone } = await deskWords()
  const title = t('desk.reviews.work.comments')
  return (
    <Section
      id="comments"
      title={title}
      actions={<ButtonLink href={noticesPath()}>{t('desk.reviews.work.allNotices')}</ButtonLink>}
    >
      {notices.length === 0 ? (
        <EmptyState title={t('desk.reviews.work.noComments')}>
          {t('desk.reviews.work.noCommentsHint')}
        </EmptyState>
      ) : (
        <div className="work-list">
          <Rows
            label={title}
            rows={notices.map(({ id, article, by, at, note }) => ({
              key: id,
              title: (
                <a href={commentsPath(article.uid)}>
                  <InLanguage locale={article.locale}>{headlineWords(t, article)}</InLanguage>
                </a>
              ),
              about: `${t('desk.reviews.work.saidBy', { name: by, time: formatMoment(at, locale, timeZone) })}\n${note}`,
            }))}
          />
        </div>
      )}
    </Section>
  )
}
