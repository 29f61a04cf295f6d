import type { WorkLinks } from '#components/admin/work/types.ts'
import { may, type Actor } from '#domain/actor.ts'
import type { OpenedWork } from '#domain/working-copies/desk.ts'
import { newArticlePath, workPath } from '#i18n/desk-article-paths.ts'
import { isLocale, localeCodes, localeFacts } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'

/** The other languages of an article's story: those that are there, and those that whoever is here may begin. */
export function languageLinks(actor: Actor, work: OpenedWork, t: Translator): WorkLinks['languages'] {
  const there = work.translations.map(({ uid, locale, headline }) => ({
    href: workPath(uid),
    label: t('desk.editor.bar.openOther', {
      language: isLocale(locale) ? localeFacts(locale).name : locale,
      headline: headline || t('desk.editor.page.untitled'),
    }),
  }))
  const begun = [work.locale, ...work.translations.map(({ locale }) => locale)]
  const open = localeCodes.filter(
    (code) =>
      !begun.includes(code) &&
      may(actor, 'article:create', { locales: [code], sections: work.content.sections }),
  )
  return [
    ...there,
    ...open.map((code) => ({
      href: newArticlePath({ joins: work.uid, locale: code }),
      label: t('desk.editor.bar.translate', { language: localeFacts(code).name }),
    })),
  ]
}
