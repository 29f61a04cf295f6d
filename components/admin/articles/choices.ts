import type { Named } from '#domain/named.ts'
import { localeCodes, localeFacts, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'

interface Option {
  value: string
  label: string
}

/** What can be chosen in the list's form of filters. */
export type FilterChoices = Record<
  'live' | 'work' | 'sections' | 'locales' | 'staff' | 'authors' | 'assignees',
  Option[]
>

interface Given {
  /** Each before those below it. */
  sections: readonly (Named & { depth: number })[]
  authors: readonly Named[]
  staff: readonly { uid: string; name: string }[]
  /** uid of whoever looks, to stand first among those something is assigned to. */
  me?: string | null
  t: Translator
  locale: Locale
}

/** The choices of the form, in the person's language. */
export function choicesOf({ sections, authors, staff, me, t, locale }: Given): FilterChoices {
  return {
    live: (['none', 'live', 'withdrawn', 'expired', 'gone'] as const).map((value) => ({
      value,
      label: t(`desk.articles.live.${value}`),
    })),
    work: (['any', 'draft', 'in_review', 'approved', 'scheduled', 'nothing'] as const).map((value) => ({
      value,
      label: t(`desk.articles.work.${value}`),
    })),
    sections: sections.map((one) => ({
      value: String(one.id),
      // Options have no other way to show what is below what.
      label: `${'\u2003'.repeat(one.depth)}${nameIn(one, locale)}`,
    })),
    locales: localeCodes.map((value) => ({ value, label: localeFacts(value).name })),
    staff: staff.map(({ uid, name }) => ({ value: `staff:${uid}`, label: name })),
    assignees: [
      ...staff
        .filter(({ uid }) => uid === me)
        .map(({ uid }) => ({ value: uid, label: t('desk.articles.filter.me') })),
      { value: 'anybody', label: t('desk.articles.filter.anybody') },
      ...staff.filter(({ uid }) => uid !== me).map(({ uid, name }) => ({ value: uid, label: name })),
    ],
    authors: authors.map((one) => ({ value: `byline:${one.id}`, label: nameIn(one, locale) })),
  }
}

/** What something is called in a language, or else in any. */
export function nameIn({ id, texts }: Named, locale: Locale): string {
  return (texts[locale] ?? Object.values(texts)[0])?.name ?? String(id)
}
