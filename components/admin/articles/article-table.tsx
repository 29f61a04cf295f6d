import { Moment } from '#components/ui/moment.tsx'
import type { ListedArticle } from '#domain/articles/desk.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { listFormat } from '#i18n/lists.ts'
import { isLocale, localeFacts, localeTag, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { DataTable } from '../kit/data-table.tsx'
import { DueTag } from './due-tag.tsx'
import { StateTags } from './state-tags.tsx'
import { headlineWords } from './words.ts'

interface Props {
  articles: ListedArticle[]
  /** Names of sections by their ids. */
  sections: ReadonlyMap<number, string>
  /** Id of the form that the boxes for selecting belong to; left out, there are none. */
  form?: string
  t: Translator
  locale: Locale
  timeZone: string
  /** UTC milliseconds */
  now: number
}

/** Articles, each leading to where it is written. */
export function ArticleTable({ articles, sections, form, t, locale, timeZone, now }: Props) {
  return (
    <DataTable
      caption={t('desk.articles.list')}
      rows={articles}
      keyOf={({ uid }) => uid}
      columns={[
        {
          label: t('desk.articles.column.headline'),
          as: 'name',
          cell: (article) => (
            <span className="article-name">
              {form !== undefined && (
                <input
                  type="checkbox"
                  className="article-box"
                  form={form}
                  name="uid"
                  value={article.uid}
                  aria-label={t('desk.articles.select', { headline: headlineWords(t, article) })}
                />
              )}
              <a href={workPath(article.uid)} lang={langOf(article)}>
                {headlineWords(t, article)}
              </a>
            </span>
          ),
        },
        { label: t('desk.articles.column.state'), cell: (article) => <StateTags article={article} t={t} /> },
        {
          label: t('desk.articles.column.section'),
          cell: (article) => sections.get(article.sections[0] ?? 0) ?? '–',
        },
        {
          label: t('desk.articles.column.author'),
          cell: ({ bylines, begunBy }) =>
            bylines.length > 0 ? listFormat(bylines, locale).join('') : begunBy,
        },
        {
          label: t('desk.articles.column.assignee'),
          cell: (article) => (
            <>
              {article.assignee ?? '–'}
              {article.dueAt !== null && ' · '}
              <DueTag article={article} now={now} t={t} locale={locale} timeZone={timeZone} />
            </>
          ),
        },
        {
          label: t('desk.articles.column.locale'),
          cell: (article) => (isLocale(article.locale) ? localeFacts(article.locale).name : article.locale),
        },
        {
          label: t('desk.articles.column.changed'),
          as: 'quiet',
          cell: ({ changedAt }) => (
            <Moment at={changedAt} as="short" now={now} locale={locale} timeZone={timeZone} />
          ),
        },
      ]}
    />
  )
}

/** Of an article without a headline the desk's own words stand there. */
function langOf({ locale, headline }: ListedArticle): string | undefined {
  return isLocale(locale) && headline.trim() !== '' ? localeTag(locale) : undefined
}
