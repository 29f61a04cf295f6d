import { Moment } from '#components/ui/moment.tsx'
import type { Lacking } from '#domain/translations/types.ts'
import { newArticlePath, workPath } from '#i18n/desk-article-paths.ts'
import { languageIn } from '#i18n/locales.ts'
import { ButtonLink } from '../kit/button-link.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { InLanguage } from '../kit/in-language.tsx'
import { Tag } from '../kit/tag.tsx'
import type { ListWords } from './lagging-table.tsx'

/** Articles that a language has no version of, and where one is begun by whoever may. */
export function LackingTable({ rows, t, locale, timeZone, now, sections }: ListWords & { rows: Lacking[] }) {
  const name = (headline: string) => headline || t('desk.editor.page.untitled')
  return (
    <DataTable
      caption={t('desk.translations.list.lacking')}
      rows={rows}
      keyOf={({ uid }) => uid}
      columns={[
        {
          label: t('desk.translations.list.headline'),
          as: 'name',
          cell: (row) => (
            <a href={workPath(row.uid)}>
              <InLanguage locale={row.locale}>{name(row.headline)}</InLanguage>
            </a>
          ),
        },
        {
          label: t('desk.translations.list.state'),
          cell: ({ liveState }) => (
            <Tag tone={liveState === 'live' ? 'done' : 'plain'}>{t(`desk.articles.live.${liveState}`)}</Tag>
          ),
        },
        { label: t('desk.translations.list.language'), cell: (row) => languageIn(locale, row.locale) },
        {
          label: t('desk.translations.list.missing'),
          cell: ({ missing }) => missing.map((code) => languageIn(locale, code)).join(' · '),
        },
        {
          label: t('desk.translations.list.section'),
          cell: (row) => sections.get(row.sections[0] ?? 0) ?? '–',
        },
        {
          label: t('desk.translations.list.changed'),
          as: 'quiet',
          cell: ({ changedAt }) => (
            <Moment at={changedAt} as="short" now={now} locale={locale} timeZone={timeZone} />
          ),
        },
        {
          label: t('desk.translations.list.actions'),
          as: 'actions',
          cell: ({ uid, headline, mayBegin }) =>
            mayBegin.map((code) => (
              <ButtonLink key={code} href={newArticlePath({ joins: uid, locale: code })}>
                {t('desk.translations.list.translateInto', { language: languageIn(locale, code) })}
                <span className="hidden-label">: {name(headline)}</span>
              </ButtonLink>
            )),
        },
      ]}
    />
  )
}
