import type { Edition } from '../site/edition.ts'
import { beforePath } from '#i18n/paths.ts'

interface Props {
  edition: Edition
  /** The list's own path. */
  path: string
  next: string | null
  /** False on the first page. */
  paged: boolean
}

/** To older articles, and back to the newest. */
export function Pager({ edition: { t }, path, next, paged }: Props) {
  if (next === null && !paged) return null
  return (
    <nav className="pager" aria-label={t('list.pages')}>
      {paged && <a href={path}>{t('list.newest')}</a>}
      {next !== null && (
        <a href={beforePath(path, next)} rel="next">
          {t('list.older')}
        </a>
      )}
    </nav>
  )
}
