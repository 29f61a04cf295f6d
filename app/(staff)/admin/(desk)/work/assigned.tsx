import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { ListedArticle } from '#domain/articles/desk.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { ArticleRows } from './article-rows.tsx'

interface Props {
  /** Whose. */
  uid: string
  assigned: ListedArticle[]
  /** Whether the list of articles has more. */
  isMore: boolean
}

/** What editors gave to whoever looks, what is due first in front. */
export async function Assigned({ uid, assigned, isMore }: Props) {
  const { t } = await deskWords()
  const title = t('desk.reviews.work.assigned')
  const all = articlesPath({ assignee: uid, work: 'any' })
  return (
    <Section
      id="assigned"
      title={title}
      actions={isMore && <ButtonLink href={all}>{t('desk.reviews.work.all')}</ButtonLink>}
    >
      {assigned.length === 0 ? (
        <EmptyState title={t('desk.reviews.work.noAssigned')}>
          {t('desk.reviews.work.noAssignedHint')}
        </EmptyState>
      ) : (
        <ArticleRows label={title} rows={assigned.map((article) => ({ article }))} />
      )}
    </Section>
  )
}
