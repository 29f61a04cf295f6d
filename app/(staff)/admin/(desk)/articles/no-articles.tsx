import type { ReactNode } from 'react'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import type { ArticleQuery } from '#domain/articles/query.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import type { Translator } from '#i18n/translate.ts'

interface Props {
  asked: ArticleQuery
  isNarrowed: boolean
  /** Leads to where an article is begun. */
  begin: ReactNode
  t: Translator
}

/** Nothing to list: because there is nothing, nothing in the trash, or nothing that is so. */
export function NoArticles({ asked, isNarrowed, begin, t }: Props) {
  if (!isNarrowed) {
    return (
      <EmptyState title={t('desk.articles.empty.none')} actions={begin}>
        {t('desk.articles.empty.noneHint')}
      </EmptyState>
    )
  }
  if (asked.trash !== undefined && Object.keys(asked).length === 1) {
    return (
      <EmptyState title={t('desk.articles.empty.trash')}>{t('desk.articles.empty.trashHint')}</EmptyState>
    )
  }
  const clear = (
    <ButtonLink href={articlesPath({ trash: asked.trash })}>{t('desk.articles.filter.clear')}</ButtonLink>
  )
  return (
    <EmptyState title={t('desk.articles.empty.found')} actions={clear}>
      {t('desk.articles.empty.foundHint')}
    </EmptyState>
  )
}
