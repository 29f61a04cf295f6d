import type { TreeRow } from '#components/admin/sections/types.ts'
import { may, type Actor } from '#domain/actor.ts'
import type { TreeSection } from '#domain/sections/types.ts'
import { sectionDeskPath } from '#i18n/desk-site-paths.ts'
import { isLocale, languageIn, localeCodes, localeTag, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'

/** Sections as their tree shows them, in the order in which it is read. */
export function treeRows(
  actor: Actor,
  sections: readonly TreeSection[],
  t: Translator,
  locale: Locale,
): TreeRow[] {
  const isFree = may(actor, 'taxonomy:edit')
  return sections.map(({ id, parentId, position, depth, texts, live, reviewSteps, proofSteps }) => {
    const shownIn = texts[locale] ? locale : Object.keys(texts)[0]
    const n = Object.values(live).reduce((sum, of) => sum + of, 0)
    return {
      ...{ id, parentId, depth, seen: { parentId, position } },
      name: shownIn === undefined ? String(id) : texts[shownIn]!.name,
      lang: shownIn && shownIn !== locale && isLocale(shownIn) ? localeTag(shownIn) : undefined,
      href: sectionDeskPath(id),
      articles: t('desk.sections.articles', { n }),
      missing: localeCodes.filter((code) => !texts[code]).map((code) => languageIn(locale, code)),
      stages: reviewSteps + proofSteps === 0 ? '' : t('desk.sections.stages', { reviewSteps, proofSteps }),
      mayMove: isFree || (parentId !== null && may(actor, 'taxonomy:edit', { sections: [id, parentId] })),
    }
  })
}
