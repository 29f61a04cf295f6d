import type { ArticleView } from '#domain/articles/types.ts'
import { formatPlainDate } from '#i18n/dates.ts'
import type { Edition } from '../site/edition.ts'

interface Props {
  article: Pick<ArticleView, 'source' | 'originality'>
  edition: Edition
}

/** Where it comes from: name, date of the original, licence; original or reprint. */
export function SourceLine({ article: { source, originality }, edition: { locale, t } }: Props) {
  return (
    <p className="source-line">
      {source && (
        <>
          <span>
            {t('article.sourceOf')}
            {source.url ? <a href={source.url}>{source.name}</a> : source.name}
          </span>
          {source.publishedOn && (
            <time dateTime={source.publishedOn}>{formatPlainDate(source.publishedOn, locale)}</time>
          )}
          {source.licence && <span>{source.licence}</span>}
        </>
      )}
      <span className="originality">{t(`article.originality.${originality}`)}</span>
    </p>
  )
}
