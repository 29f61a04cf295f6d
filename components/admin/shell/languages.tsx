/** The languages of the desk. Where there is an action, each is a button that sends `locale`; else a link. */
export interface LanguageChoices {
  label: string
  /** Gets `locale`, and `back` to come back to. */
  action?: (form: FormData) => Promise<void>
  back?: string
  choices: { locale: string; name: string; lang: string; current: boolean; href?: string }[]
}

/** The desk in another language. */
export function Languages({ label, action, back, choices }: LanguageChoices) {
  const items = (
    <ul>
      {choices.map(({ locale, name, lang, current, href }) => (
        <li key={locale}>
          {current ? (
            <span aria-current="true" lang={lang}>
              {name}
            </span>
          ) : action ? (
            <button type="submit" name="locale" value={locale} lang={lang}>
              {name}
            </button>
          ) : (
            <a href={href} lang={lang} hrefLang={lang}>
              {name}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
  if (!action) {
    return (
      <nav className="desk-languages" aria-label={label}>
        {items}
      </nav>
    )
  }
  return (
    <form className="desk-languages" action={action} aria-label={label}>
      {back !== undefined && <input type="hidden" name="back" value={back} />}
      {items}
    </form>
  )
}
