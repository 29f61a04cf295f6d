import { Moment } from '#components/ui/moment.tsx'
import type { Lagging } from '#domain/translations/types.ts'
import { besidePath } from '#i18n/desk-work-paths.ts'
import { languageIn, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { ButtonLink } from '../kit/button-link.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { InLanguage } from '../kit/in-language.tsx'
import { Tag } from '../kit/tag.tsx'

export interface ListWords {
  /** Names of sections by their ids. */
  sections: ReadonlyMap<number, string>
  t: Translator
  locale: Locale
  timeZone: string
  /** UTC milliseconds */
  now: number
}

/** Translations whose sources have changed, each leading to where the two stand beside each other. */
export function LaggingTable({ rows, t, locale, timeZone, now, sections }: ListWords & { rows: Lagging[] }) {
  const name = (headline: string) => headline || t('desk.editor.page.untitled')
  return (
    <DataTable
      caption={t('desk.translations.list.lagging')}
      rows={rows}
      keyOf={({ uid }) => uid}
      columns={[
        {
          label: t('desk.translations.list.headline'),
          as: 'name',
          cell: (row) => (
            <a href={besidePath(row.uid)}>
              <InLanguage locale={row.locale}>{name(row.headline)}</InLanguage>
            </a>
          ),
        },
        { label: t('desk.translations.list.language'), cell: (row) => languageIn(locale, row.locale) },
        {
          label: t('desk.translations.list.source'),
          cell: (row) => (
            <>
              {languageIn(locale, row.sourceLocale)}
              {': '}
              <InLanguage locale={row.sourceLocale}>{name(row.sourceHeadline)}</InLanguage>
            </>
          ),
        },
        {
          label: t('desk.translations.list.section'),
          cell: (row) => sections.get(row.sections[0] ?? 0) ?? '–',
        },
        {
          label: t('desk.translations.list.lag'),
          cell: ({ lag }) => <Tag tone="warning">{t('desk.translations.state.changed', { n: lag })}</Tag>,
        },
        {
          label: t('desk.translations.list.since'),
          as: 'quiet',
          cell: ({ since, changedBy }) => (
            <>
              <Moment at={since} as="short" now={now} locale={locale} timeZone={timeZone} /> · {changedBy}
            </>
          ),
        },
        {
          label: t('desk.translations.list.actions'),
          as: 'actions',
          cell: (row) => (
            <ButtonLink href={besidePath(row.uid)}>
              {t('desk.translations.list.compare')}
              <span className="hidden-label">: {name(row.headline)}</span>
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
