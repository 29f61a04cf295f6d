import type { Edition } from './edition.ts'

/** As the system says first: it holds until a reader chooses. */
const themes = ['system', 'light', 'dark'] as const

/** Light or dark, as the reader likes it. Without script it would do nothing, so it comes with it. */
export function ThemeSwitch({ edition: { t } }: { edition: Edition }) {
  return (
    <fieldset className="themes" data-themes="" hidden suppressHydrationWarning>
      <legend>{t('site.theme')}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input type="radio" name="theme" value={theme} defaultChecked={theme === 'system'} />
          <span>{t(`site.themes.${theme}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
