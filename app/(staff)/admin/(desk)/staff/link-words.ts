import type { ShownWords } from '#components/admin/form/shown-once.tsx'
import type { Translator } from '#i18n/translate.ts'

/** What stands around a one-time link that is shown once. */
export function linkWords(t: Translator): ShownWords {
  return {
    label: t('desk.staff.link.label'),
    note: t('desk.staff.link.note'),
    copy: t('desk.forms.copy'),
    copied: t('desk.forms.copied'),
    failed: t('desk.forms.copyFailed'),
  }
}
