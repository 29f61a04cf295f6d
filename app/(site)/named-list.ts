import type { Metadata } from 'next'
import { readVersions } from '#domain/translations/reader.ts'
import type { Locale } from '#i18n/locales.ts'
import { feedPath, listPath, type ListKind } from '#i18n/paths.ts'
import { listMetadata } from '#server/site-metadata.ts'
import { absence } from './absence.ts'
import { askedBefore, type Query } from './asked.ts'
import { readSite } from './site.ts'

/** A section, tag or author whose articles are listed. */
export interface NamedList {
  kind: ListKind
  id: number
  name: string
  slug: string
  description: string
}

/** Its page in every language that has a name for it, by language. */
export async function alternatesOf({
  kind,
  id,
}: Pick<NamedList, 'kind' | 'id'>): Promise<Record<string, string>> {
  const versions = await readVersions(kind, id)
  return Object.fromEntries(versions.map(({ locale, slug }) => [locale, listPath(locale, kind, slug)]))
}

/** Head of the page of a section, tag or author; of a page that is not there where `list` is null. */
export async function headOfList(locale: Locale, list: NamedList | null, query: Query): Promise<Metadata> {
  const { before, sound } = await askedBefore(query)
  if (!list || !sound) return absence(locale)
  const { kind, name: title, slug, description } = list
  const alternates = await alternatesOf(list)
  return listMetadata({
    ...{ title, description, locale, before },
    path: listPath(locale, kind, slug),
    settings: (await readSite(locale)).settings,
    versions: Object.entries(alternates).map(([code, path]) => ({ locale: code, path })),
    feed: feedPath(locale, { kind, slug }),
  })
}
