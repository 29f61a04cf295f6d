import { isLocale, localeTag } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'

interface Props {
  href: string
  headline: string
  /** null where it is in none in particular. */
  locale: string | null
}

/** What an article is called, in its language, leading to where something is done about it. */
export async function Headline({ href, headline, locale }: Props) {
  const { t } = await deskWords()
  return (
    <a href={href} lang={locale !== null && isLocale(locale) ? localeTag(locale) : undefined}>
      {headline.trim() || t('desk.start.untitled')}
    </a>
  )
}
