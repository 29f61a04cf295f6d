import type { ArticleView } from '#domain/articles/types.ts'
import { formatMoment, zoneName } from '#i18n/dates.ts'
import { isoOf } from '#lib/instant.ts'
import type { Edition } from '../site/edition.ts'
import { Bylines } from './bylines.tsx'

interface Props {
  article: ArticleView
  edition: Edition
}

/** Who wrote it, when, and how long it takes to read. */
export function ArticleMeta({ article, edition }: Props) {
  const { t } = edition
  return (
    <div className="article-meta">
      <Bylines bylines={article.bylines} edition={edition} />
      <dl className="dates">
        <Dated label={t('article.published')} at={article.shownAt} edition={edition} />
        {article.updatedAt !== null && (
          <Dated label={t('article.updated')} at={article.updatedAt} edition={edition} />
        )}
      </dl>
      <p className="reading-time">{t('article.readingTime', { minutes: article.readingMinutes })}</p>
      <p className="readings">
        {t('article.readingsOf')}
        {/* Our script fills it in: the page can be kept while the number grows. */}
        <span data-views-count="" suppressHydrationWarning>
          {''}
        </span>
      </p>
      {article.aiLabel !== 'none' && <p className="ai-label">{t(`article.ai.${article.aiLabel}`)}</p>}
    </div>
  )
}

function Dated({
  label,
  at,
  edition: { locale, timeZone, t },
}: {
  label: string
  at: number
  edition: Edition
}) {
  const moment = formatMoment(at, locale, timeZone)
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={isoOf(at, timeZone)}>
          {t('article.zone', { moment, zone: zoneName(at, locale, timeZone) })}
        </time>
      </dd>
    </div>
  )
}
