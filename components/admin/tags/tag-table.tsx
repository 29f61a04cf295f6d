import type { Named } from '#domain/named.ts'
import type { ListedTag } from '#domain/tags/types.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { tagDeskPath } from '#i18n/desk-site-paths.ts'
import { listFormat } from '#i18n/lists.ts'
import { languageIn, localeCodes, localeFacts, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { DataTable } from '../kit/data-table.tsx'
import { Tag } from '../kit/tag.tsx'

interface Props {
  tags: ListedTag[]
  nameOf: (tag: Named) => string
  /** Of merged ones it is said what they are now. */
  isMerged: boolean
  t: Translator
  locale: Locale
}

/** Tags, each leading to where it is changed. */
export function TagTable({ tags, nameOf, isMerged, t, locale }: Props) {
  return (
    <DataTable
      caption={t('desk.tags.title')}
      rows={tags}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('desk.tags.column.name'),
          as: 'name',
          cell: (tag) => <a href={tagDeskPath(tag.id)}>{nameOf(tag)}</a>,
        },
        isMerged
          ? {
              label: t('desk.tags.column.into'),
              cell: ({ into }) => into && <a href={tagDeskPath(into.id)}>{nameOf(into)}</a>,
            }
          : {
              label: t('desk.tags.column.languages'),
              cell: (tag) => languagesOf(tag, locale, t),
            },
        {
          label: t('desk.tags.column.aliases'),
          as: 'quiet',
          cell: ({ aliases }) =>
            aliases.length === 0
              ? '–'
              : listFormat(
                  aliases.map(({ name }) => name),
                  locale,
                ).join(''),
        },
        {
          label: t('desk.tags.column.articles'),
          as: 'number',
          cell: (tag) => articlesOf(tag, nameOf(tag)),
        },
      ]}
    />
  )
}

/** What it is called in the other languages, or that it is not. */
function languagesOf({ texts }: ListedTag, locale: Locale, t: Translator) {
  const others = localeCodes.filter((code) => code !== locale)
  return (
    <>
      {others.map((code) =>
        texts[code] ? (
          <span key={code} lang={localeFacts(code).bcp47}>
            {texts[code].name}
          </span>
        ) : (
          <Tag key={code} tone="warning">
            {t('desk.tags.missing', { language: languageIn(locale, code) })}
          </Tag>
        ),
      )}{' '}
      {!texts[locale] && (
        <Tag tone="warning">{t('desk.tags.missing', { language: languageIn(locale, locale) })}</Tag>
      )}
    </>
  )
}

function articlesOf({ live }: ListedTag, name: string) {
  const n = Object.values(live).reduce((sum, of) => sum + of, 0)
  return n === 0 ? '0' : <a href={articlesPath({ tag: name })}>{n}</a>
}
