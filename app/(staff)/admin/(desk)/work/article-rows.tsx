import type { ReactNode } from 'react'
import { DueTag } from '#components/admin/articles/due-tag.tsx'
import { StateTags } from '#components/admin/articles/state-tags.tsx'
import { headlineWords } from '#components/admin/articles/words.ts'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import type { ListedArticle } from '#domain/articles/desk.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  label: string
  rows: { article: ListedArticle; about?: ReactNode; href?: string }[]
}

/** Articles as lines, each with where it stands and until when it is wanted. */
export async function ArticleRows({ label, rows }: Props) {
  const { t, locale, timeZone } = await deskWords()
  const { now } = deskRequest()
  return (
    <div className="work-list">
      <Rows
        label={label}
        rows={rows.map(({ article, about, href }) => ({
          key: article.uid,
          title: (
            <a href={href ?? workPath(article.uid)}>
              <InLanguage locale={article.locale}>{headlineWords(t, article)}</InLanguage>
            </a>
          ),
          about: about ?? <DueTag article={article} now={now} t={t} locale={locale} timeZone={timeZone} />,
          actions: <StateTags article={article} t={t} />,
        }))}
      />
    </div>
  )
}
