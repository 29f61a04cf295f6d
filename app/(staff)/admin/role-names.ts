import type { RoleHeld } from '#domain/staff/roles.ts'
import { listFormat } from '#i18n/lists.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'

/** Somebody's roles in words: Reporter and Editor; 记者和编辑. */
export function roleNames(roles: readonly Pick<RoleHeld, 'role'>[], t: Translator, locale: Locale): string {
  return listFormat(
    roles.map(({ role }) => t(`desk.roles.names.${role}`)),
    locale,
  ).join('')
}
