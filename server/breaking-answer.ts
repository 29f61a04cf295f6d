import { readBreaking } from '#domain/breaking/reader.ts'
import { isLocale } from '#i18n/locales.ts'
import { articlePath } from '#i18n/paths.ts'
import { translator } from '#i18n/translate.ts'
import { requestTime } from '#lib/answer.ts'
import { answerText, answerWith } from './outlet-answer.ts'

/** Answers with the line of breaking news as client/breaking.ts takes it; null where there is none. @param locale as it stands in the address */
export async function breakingAnswer(locale: string): Promise<Response> {
  if (!isLocale(locale)) return answerText(404, translator('en')('outlets.feed.unknown'))
  const breaking = await readBreaking(locale, requestTime())
  const told = breaking && {
    ...{ uid: breaking.uid, text: breaking.text, until: breaking.endsAt },
    href: breaking.slug === null ? null : articlePath(locale, breaking.slug),
  }
  return answerWith('application/json; charset=utf-8', JSON.stringify(told))
}
