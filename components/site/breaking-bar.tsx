import { articlePath, breakingPath } from '#i18n/paths.ts'
import type { SiteView } from './site-view.ts'

/**
 * Breaking news above the masthead. Its place is in the page all the time, so that what client/breaking.ts puts there later is
 * announced; the script has no words of its own.
 */
export function BreakingBar({ site: { edition, breaking } }: { site: SiteView }) {
  const { locale, t } = edition
  return (
    <div
      className="breaking"
      role="status"
      data-breaking={breaking?.uid ?? ''}
      data-until={breaking?.endsAt}
      data-from={breakingPath(locale)}
      data-label={t('site.breaking')}
    >
      {breaking && (
        <p>
          <strong>{t('site.breaking')}</strong>{' '}
          {breaking.slug === null ? (
            <span>{breaking.text}</span>
          ) : (
            <a href={articlePath(locale, breaking.slug)}>{breaking.text}</a>
          )}
        </p>
      )}
    </div>
  )
}
