import type { ListedAuthor } from '#domain/authors/types.ts'
import type { Named } from '#domain/named.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { authorDeskPath } from '#i18n/desk-site-paths.ts'
import { languageIn, localeCodes, localeFacts, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { DataTable } from '../kit/data-table.tsx'
import { Tag } from '../kit/tag.tsx'

interface Props {
  authors: ListedAuthor[]
  /** Addresses of their portraits, by uid. */
  portraits: ReadonlyMap<string, string>
  nameOf: (author: Named) => string
  t: Translator
  locale: Locale
}

/** Authors, each leading to where they are changed. */
export function AuthorTable({ authors, portraits, nameOf, t, locale }: Props) {
  return (
    <DataTable
      caption={t('desk.authors.title')}
      rows={authors}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('desk.authors.column.name'),
          as: 'name',
          cell: (author) => {
            const src = portraits.get(author.portrait ?? '')
            return (
              <span className="author-name">
                {src ? <img src={src} alt="" loading="lazy" /> : <span className="author-none" />}
                <a href={authorDeskPath(author.id)}>{nameOf(author)}</a>
              </span>
            )
          },
        },
        {
          label: t('desk.authors.column.languages'),
          cell: ({ texts }) => (
            <>
              {localeCodes
                .filter((code) => code !== locale && texts[code])
                .map((code) => (
                  <span key={code} lang={localeFacts(code).bcp47}>
                    {texts[code]!.name}{' '}
                  </span>
                ))}
              {localeCodes
                .filter((code) => !texts[code])
                .map((code) => (
                  <Tag key={code} tone="warning">
                    {t('desk.authors.missing', { language: languageIn(locale, code) })}
                  </Tag>
                ))}
            </>
          ),
        },
        {
          label: t('desk.authors.column.articles'),
          as: 'number',
          cell: ({ id, live }) => {
            const n = Object.values(live).reduce((sum, of) => sum + of, 0)
            return n === 0 ? '0' : <a href={articlesPath({ author: `byline:${id}` })}>{n}</a>
          },
        },
      ]}
    />
  )
}
