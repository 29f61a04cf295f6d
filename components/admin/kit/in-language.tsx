import { isLocale, localeTag } from '#i18n/locales.ts'

/** Words of an article on a page that may be in another language: browsers choose signs and breaks by it. */
export function InLanguage({ locale, children }: { locale: string; children: string }) {
  return <span lang={isLocale(locale) ? localeTag(locale) : undefined}>{children}</span>
}
