import type { Named } from '#domain/named.ts'
import { translationsPath } from '#i18n/desk-work-paths.ts'
import { localeCodes, localeFacts, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { nameIn } from '../articles/choices.ts'
import { Select } from '../audit/select.tsx'
import { ButtonLink } from '../kit/button-link.tsx'

interface Props {
  list: 'lagging' | 'lacking'
  asked: Record<'locale' | 'section' | 'drafts', string | undefined>
  /** Each before those below it. */
  sections: readonly (Named & { depth: number })[]
  t: Translator
  locale: Locale
}

/** Narrows the list to a language and a section; a form of GET, so that a list has an address. */
export function TranslationFilters({ list, asked, sections, t, locale }: Props) {
  return (
    <form
      className="filters"
      action={translationsPath()}
      method="get"
      role="search"
      aria-label={t('desk.translations.list.filter')}
    >
      <input type="hidden" name="list" value={list} />
      <Select
        name="locale"
        label={t(list === 'lagging' ? 'desk.translations.list.language' : 'desk.translations.list.missing')}
        any={t('desk.translations.list.anyLanguage')}
        groups={[{ options: localeCodes.map((value) => ({ value, label: localeFacts(value).name })) }]}
        value={asked.locale}
      />
      <Select
        name="section"
        label={t('desk.translations.list.section')}
        any={t('desk.translations.list.anySection')}
        groups={[
          {
            options: sections.map((one) => ({
              value: String(one.id),
              label: `${'\u2003'.repeat(one.depth)}${nameIn(one, locale)}`,
            })),
          },
        ]}
        value={asked.section}
      />
      {list === 'lacking' && (
        <label className="work-check">
          <input type="checkbox" name="drafts" value="yes" defaultChecked={asked.drafts !== undefined} />
          {t('desk.translations.list.drafts')}
        </label>
      )}
      <div className="button-row">
        <button type="submit" className="button is-primary">
          {t('desk.translations.list.apply')}
        </button>
        <ButtonLink href={translationsPath({ list })} tone="quiet">
          {t('desk.translations.list.clear')}
        </ButtonLink>
      </div>
    </form>
  )
}
