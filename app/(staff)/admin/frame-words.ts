import type { LanguageChoices } from '#components/admin/shell/languages.tsx'
import { localeCodes, localeFacts, localeTag } from '#i18n/locales.ts'
import { frontPath } from '#i18n/paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { chooseLanguage } from './language.ts'

/** What stands around every page of the desk, signed in or not. */
export async function frameWords() {
  const { t, locale, siteName } = await deskWords()
  const languages: LanguageChoices = {
    label: t('desk.shell.language'),
    action: chooseLanguage,
    choices: localeCodes.map((code) => ({
      locale: code,
      name: localeFacts(code).name,
      lang: localeTag(code),
      current: code === locale,
    })),
  }
  return { site: { name: siteName, href: frontPath(locale) }, languages }
}
