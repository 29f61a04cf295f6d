import { localeCodes, localeFacts, localeTag } from '#i18n/locales.ts'
import type { Edition } from './edition.ts'
import { frontPath } from '#i18n/paths.ts'

interface Props {
  edition: Edition
  alternates: Partial<Record<string, string>>
}

/** To this page in the other languages, each in its own words. */
export function LanguageSwitch({ edition, alternates }: Props) {
  return (
    <nav className="languages" aria-label={edition.t('site.languages')}>
      <ul>
        {localeCodes.map((code) => (
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
