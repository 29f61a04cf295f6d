import type { Metadata } from 'next'
import { SearchPage } from '#components/search/search-page.tsx'
import { searchPath } from '#i18n/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { search } from '#domain/search/reader.ts'
import { isLocale, localeCodes } from '#i18n/locales.ts'
import { cleanText } from '#lib/text.ts'
import { searchMetadata } from '#server/site-metadata.ts'
import { localeIn, queried } from '../../asked.ts'
import { NotFound } from '../../frames.tsx'
import { readSite } from '../../site.ts'

/** Longest query that is shown again, in characters. */
const LONGEST_SHOWN = 200

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { edition, settings } = await readSite(localeIn((await params).locale))
  const query = shown(await queried(searchParams, 'q'))
  const title = query ? edition.t('search.of', { query }) : edition.t('search.title')
  return searchMetadata(title, settings, edition.locale)
}

export default async function SearchRoute({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFound locale={localeIn(locale)} />
  const site = await readSite(locale)
  const query = shown(await queried(searchParams, 'q'))
  return (
    <SiteFrame
      site={site}
      alternates={Object.fromEntries(localeCodes.map((code) => [code, searchPath(code, query)]))}
    >
      <SearchPage site={site} query={query} found={query ? await search(locale, query) : null} />
    </SiteFrame>
  )
}

/** The query as text that can stand in a page, on one line and not too long. */
function shown(query: string | null): string {
  const line = cleanText(query ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return [...line].slice(0, LONGEST_SHOWN).join('')
}
