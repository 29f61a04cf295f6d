import type { FieldName } from '#domain/revisions/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'

interface Words {
  t: Translator
  locale: Locale
  timeZone: string
}

/** A field's value as people call it. @param value as it is kept */
export function fieldValue(field: FieldName, value: string, { t, locale, timeZone }: Words): string {
  switch (field) {
    case 'genre':
      return t(`desk.editor.genres.${value as 'news'}`)
    case 'urgency':
      return t(`desk.editor.urgencies.u${value as '1'}`)
    case 'aiLabel':
      return t(`desk.editor.ai.${value as 'none'}`)
    case 'originality':
      return t(`desk.editor.source.${value as 'original'}`)
    case 'noindex':
      return t(value === 'true' ? 'desk.revisions.yes' : 'desk.revisions.no')
    case 'shownAt':
      return formatMoment(Number(value), locale, timeZone)
    case 'bylines': {
      const [role, ...name] = value.split(' ')
      return t('desk.revisions.byline', {
        role: t(`desk.editor.bylines.${role as 'words'}`),
        name: name.join(' '),
      })
    }
    default:
      return value
  }
}
