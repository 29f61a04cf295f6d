import type { Edition } from './edition.ts'

interface Props {
  edition: Edition
  of: 'article' | 'front'
}

/**
 * Where our script says that readers now get something else than this page, which may have been open for
 * long. The words wait in the markup: the script has no language.
 */
export function VersionNotice({ edition: { t }, of }: Props) {
  const words =
    of === 'front'
      ? { 'data-newer': t('versions.front') }
      : {
          'data-newer': t('versions.newer'),
          'data-corrected': t('versions.corrected'),
          'data-withdrawn': t('versions.withdrawn'),
          'data-expired': t('versions.expired'),
          'data-missing': t('versions.missing'),
        }
  return (
    <div
      className="version-notice"
      role="status"
      data-notice=""
      data-reload={t('versions.reload')}
      data-close={t('versions.close')}
      {...words}
    />
  )
}
