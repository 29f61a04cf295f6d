import { nameIn } from '#components/admin/articles/choices.ts'
import type { Option } from '#components/admin/form/option.ts'
import type { DeskSection } from '#domain/sections/types.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'

/** The top, and all sections as a tree is read: what a section can stand below. */
export function parentOptions(sections: readonly DeskSection[], t: Translator, locale: Locale): Option[] {
  return [
    { value: '', label: t('desk.sections.place.top') },
    // Options have no other way to show what is below what.
    ...sections.map((one) => ({
      value: String(one.id),
      label: '\u3000'.repeat(one.depth) + nameIn(one, locale),
    })),
  ]
}
