import type { ListedArticle } from '#domain/articles/desk.ts'
import type { Translator } from '#i18n/translate.ts'

/** What an article is called at the desk, whose headlines may be still to come. */
export function headlineWords(t: Translator, { headline }: Pick<ListedArticle, 'headline'>): string {
  return headline.trim() === '' ? t('desk.articles.untitled') : headline
}
