import type { Metadata } from 'next'
import { deskWords } from '#server/desk/words.ts'
import type { Translator } from '#i18n/translate.ts'

/** The head of a page of the desk. @param page its name, out of the desk's words */
export async function titled(page: (t: Translator) => string): Promise<Metadata> {
  const { t, siteName } = await deskWords()
  return { title: t('desk.shell.title', { page: page(t), site: siteName }) }
}
