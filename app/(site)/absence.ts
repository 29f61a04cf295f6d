import type { Metadata } from 'next'
import type { Locale } from '#i18n/locales.ts'
import { absenceMetadata } from '#server/site-metadata.ts'
import { readSite } from './site.ts'

/** Head of a page that says that nothing is here. @param title of what was here, for 410 */
export async function absence(locale: Locale, title?: string): Promise<Metadata> {
  const { edition, settings } = await readSite(locale)
  return absenceMetadata(title ?? edition.t('errors.notFound'), settings, locale)
}
