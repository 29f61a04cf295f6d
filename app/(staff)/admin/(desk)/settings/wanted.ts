import { settingOfField } from '#domain/settings/keys.ts'
import { localeCodes } from '#i18n/locales.ts'
import { text } from '#server/desk/form.ts'

/** Lines of accounts that are read out of a form; the grammar takes fewer. */
const MOST_LINES = 20

/** What a form of settings wants, each with the value it was shown: the hidden field `seen` has those, by field. */
export function wantedIn(form: FormData) {
  return Object.entries(seenIn(form)).flatMap(([field, seen]) => {
    const setting = settingOfField(field)
    return setting ? [{ ...setting, seen, value: valueIn(form, field) }] : []
  })
}

function seenIn(form: FormData): Record<string, unknown> {
  try {
    const seen: unknown = JSON.parse(text(form, 'seen'))
    return typeof seen === 'object' && seen !== null ? (seen as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function valueIn(form: FormData, field: string): unknown {
  if (field === 'site.languages') return languagesIn(form)
  if (field.startsWith('social.accounts.')) return accountsIn(form, field)
  return text(form, field)
}

/** Those that are ticked, by their place; of the same place, as they are usually listed. */
function languagesIn(form: FormData): string[] {
  const place = (code: string) => Number(text(form, `site.languages.${code}.place`)) || 0
  return localeCodes
    .filter((code) => text(form, `site.languages.${code}.shown`) !== '')
    .toSorted((one, other) => place(one) - place(other))
}

function accountsIn(form: FormData, field: string): { name: string; url: string }[] {
  const lines = Array.from({ length: MOST_LINES }, (_, at) => ({
    name: text(form, `${field}.${at}.name`),
    url: text(form, `${field}.${at}.url`).trim(),
  }))
  return lines.filter(({ name, url }) => name.trim() !== '' || url !== '')
}
