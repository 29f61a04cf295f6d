import { localeFacts, localeTag, type Locale } from '#i18n/locales.ts'
import type { Edition } from './edition.ts'
import { frontPath } from '#i18n/paths.ts'

interface Props {
  edition: Edition
  /** Those readers are offered, in this order. */
  languages: readonly Locale[]
  alternates: Partial<Record<string, string>>
}

/** To this page in the other languages, each in its own words. Nothing where there is no other. */
export function LanguageSwitch({ edition, languages, alternates }: Props) {
  // A page in a language that nobody is led to says which it is, all the same.
  const all = languages.includes(edition.locale) ? languages : [edition.locale, ...languages]
  if (all.length < 2) return null
  return (
    <nav className="languages" aria-label={edition.t('site.languages')}>
      <ul>
        {all.map((code) => (
          <li key={code}>
            {code === edition.locale ? (
              <span aria-current="true">{localeFacts(code).name}</span>
            ) : (
              <a href={alternates[code] ?? frontPath(code)} lang={localeTag(code)} hrefLang={localeTag(code)}>
                {localeFacts(code).name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
