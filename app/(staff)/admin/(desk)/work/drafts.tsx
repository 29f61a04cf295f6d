import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { ListedArticle } from '#domain/articles/desk.ts'
import { articlesPath, newArticlePath } from '#i18n/desk-article-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { ArticleRows } from './article-rows.tsx'

interface Props {
  /** Whose. */
  uid: string
  drafts: ListedArticle[]
  /** Whether the list of articles has more. */
  isMore: boolean
}

/** What whoever looks has begun and goes on with. */
export async function Drafts({ uid, drafts, isMore }: Props) {
  const { t, locale, timeZone } = await deskWords()
  const { now } = deskRequest()
  const title = t('desk.reviews.work.drafts')
  const all = articlesPath({ author: `staff:${uid}`, work: 'draft' })
  return (
    <Section
      id="drafts"
      title={title}
      actions={isMore && <ButtonLink href={all}>{t('desk.reviews.work.all')}</ButtonLink>}
    >
      {drafts.length === 0 ? (
        <EmptyState
          title={t('desk.reviews.work.noDrafts')}
          actions={
            <ButtonLink href={newArticlePath()} icon="add">
              {t('desk.reviews.work.new')}
            </ButtonLink>
          }
        >
          {t('desk.reviews.work.noDraftsHint')}
        </EmptyState>
      ) : (
        <ArticleRows
          label={title}
          rows={drafts.map((article) => ({
            article,
            about: <Moment at={article.changedAt} as="short" now={now} locale={locale} timeZone={timeZone} />,
          }))}
        />
      )}
    </Section>
  )
}
