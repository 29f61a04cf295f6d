import { standingToSource } from '#components/admin/translations/state-words.ts'
import type { WorkLinks } from '#components/admin/work/types.ts'
import type { Actor } from '#domain/actor.ts'
import type { DeskSection } from '#domain/sections/desk.ts'
import { readStory, type StoryVersion } from '#domain/stories/desk.ts'
import type { OpenedWork } from '#domain/working-copies/desk.ts'
import { newArticlePath, workPath } from '#i18n/desk-article-paths.ts'
import { besidePath, storyPath } from '#i18n/desk-work-paths.ts'
import { languageIn, localeCodes, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { mayBeginIn } from '../new/places.ts'

/**
 * The other languages of an article's story: where this one stands beside its source, those that are there, and those that whoever
 * is here may begin.
 */
export async function languageLinks(
  actor: Actor,
  { uid, locale: own, trashedAt }: OpenedWork,
  sections: readonly DeskSection[],
  { t, locale: shown }: { t: Translator; locale: Locale },
): Promise<WorkLinks['languages']> {
  const { versions } = await readStory(actor, uid)
  const { lag, current } = versions.find((one) => one.uid === uid)!
  const beside = current && {
    href: besidePath(uid),
    label: `${t('desk.translations.story.beside')} · ${standingToSource({ lag, current }, t)}`,
  }
  const there = versions
    .filter((one) => one.uid !== uid)
    .map(({ uid: other, locale, headline, lag: behind }) => {
      const label = t('desk.editor.bar.openOther', {
        language: languageIn(shown, locale),
        headline: headline || t('desk.editor.page.untitled'),
      })
      const flag = behind > 0 ? ` · ${t('desk.translations.state.changed', { n: behind })}` : ''
      return { href: workPath(other), label: label + flag }
    })
  const open = localesToBegin(actor, { locale: own, trashedAt }, versions, sections)
  return [
    ...(beside ? [beside] : []),
    ...there,
    ...open.map((code) => ({
      href: newArticlePath({ joins: uid, locale: code }),
      label: t('desk.editor.bar.translate', { language: languageIn(shown, code) }),
    })),
    { href: storyPath(uid), label: t('desk.translations.link.story') },
  ]
}

/** Languages in which whoever is here may begin an article of the same story. */
export function localesToBegin(
  actor: Actor,
  { locale: own, trashedAt }: Pick<OpenedWork, 'locale' | 'trashedAt'>,
  versions: readonly StoryVersion[],
  sections: readonly DeskSection[],
): Locale[] {
  const begun = versions.map(({ locale }) => locale)
  // What is in the trash is no source.
  return localeCodes.filter(
    (code) =>
      code !== own && trashedAt === null && !begun.includes(code) && mayBeginIn(actor, code, sections),
  )
}
