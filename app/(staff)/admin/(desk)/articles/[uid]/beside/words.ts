import { stateName } from '#components/admin/translations/state-words.ts'
import type { SourceWords } from '#components/admin/translations/types.ts'
import type { Beside } from '#domain/translations/types.ts'
import type { Translator } from '#i18n/translate.ts'

/** `Translated from version 1, published; version 2 is out now.` */
export function versionsSaid({ base, current }: Beside['source'], t: Translator): string {
  return base.id === current.id
    ? t('desk.translations.beside.from', { base: stateName(base, t) })
    : t('desk.translations.beside.fromOlder', { base: stateName(base, t), current: stateName(current, t) })
}

/** What the browser says; numbers are filled in there. */
export function besideWords(t: Translator): SourceWords {
  return {
    source: t('desk.translations.beside.source'),
    openSource: t('desk.translations.beside.openSource'),
    translation: t('desk.translations.beside.translation'),
    sides: t('desk.translations.beside.sides'),
    bar: t('desk.translations.beside.bar'),
    untranslated: t('desk.translations.state.untranslated', { n: '{n}' }),
    notTranslated: t('desk.translations.beside.notTranslated'),
    previous: t('desk.translations.beside.previous'),
    next: t('desk.translations.beside.next'),
    check: t('desk.translations.beside.check'),
    checkAll: t('desk.translations.beside.checkAll'),
    checking: t('desk.translations.beside.checking'),
    toText: t('desk.translations.beside.toText'),
    flag: t('desk.translations.beside.flag', { n: '{n}' }),
    insert: t('desk.translations.beside.insert'),
    remove: t('desk.translations.beside.remove'),
  }
}
