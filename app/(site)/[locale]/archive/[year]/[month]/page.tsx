import type { Metadata } from 'next'
import { MonthNeighbours } from '#components/archive/month-neighbours.tsx'
import { ListPage } from '#components/card/list-page.tsx'
import { archivePath, archivesPath } from '#i18n/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { readList } from '#domain/articles/reader.ts'
import { formatMonth } from '#i18n/dates.ts'
import { localeCodes, type Locale } from '#i18n/locales.ts'
import { monthBounds } from '#lib/instant.ts'
import { listMetadata } from '#server/site-metadata.ts'
import { absence } from '../../../../absence.ts'
import { askedBefore, localeIn } from '../../../../asked.ts'
import { NotFound } from '../../../../frames.tsx'
import { readMonths } from '../../../../once.ts'
import { LIST_SIZE, readMostRead, readSite } from '../../../../site.ts'

interface Props {
  params: Promise<{ locale: string; year: string; month: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const asked = await params
  const locale = localeIn(asked.locale)
  const month = `${asked.year}-${asked.month}`
  const { before, sound } = await askedBefore(searchParams)
  if (!isMonth(asked.year, asked.month) || !sound) return absence(locale)
  const versions = (await languagesWith(month)).map((code) => ({
    locale: code,
    path: archivePath(code, month),
  }))
  if (!versions.some((version) => version.locale === locale)) return absence(locale)
  const { edition, settings } = await readSite(locale)
  return listMetadata({
    title: edition.t('list.month', { month: formatMonth(month, locale) }),
    description: '',
    path: archivePath(locale, month),
    settings,
    locale,
    before,
    versions,
    feed: null,
  })
}

export default async function MonthRoute({ params, searchParams }: Props) {
  const asked = await params
  const locale = localeIn(asked.locale)
  const month = `${asked.year}-${asked.month}`
  const months = locale === asked.locale && isMonth(asked.year, asked.month) ? await readMonths(locale) : []
  if (!months.some((one) => one.month === month)) return <NotFound locale={locale} />
  const site = await readSite(locale)
  const { t, timeZone } = site.edition
  const { before } = await askedBefore(searchParams)
  const bounds = monthBounds(Number(asked.year), Number(asked.month), timeZone)
  const list = await readList(locale, { kind: 'month', ...bounds }, before, LIST_SIZE)
  if (!list) return <NotFound locale={locale} />
  return (
    <SiteFrame site={site} alternates={await alternatesOf(month)}>
      <ListPage
        site={site}
        title={formatMonth(month, locale)}
        above={[{ name: t('list.archive'), href: archivesPath(locale) }]}
        list={list}
        mostRead={await readMostRead(locale)}
        path={archivePath(locale, month)}
        paged={before !== null}
      >
        <MonthNeighbours months={months} month={month} edition={site.edition} />
      </ListPage>
    </SiteFrame>
  )
}

function isMonth(year: string, month: string): boolean {
  return /^\d{4}$/.test(year) && /^(0[1-9]|1[0-2])$/.test(month)
}

/** The languages that have articles of a month. */
async function languagesWith(month: string): Promise<Locale[]> {
  const found = await Promise.all(
    localeCodes.map(async (code) =>
      (await readMonths(code)).some((one) => one.month === month) ? [code] : [],
    ),
  )
  return found.flat()
}

/** The same month in the other languages, or their archive. */
async function alternatesOf(month: string): Promise<Record<string, string>> {
  const codes = await languagesWith(month)
  return Object.fromEntries(
    localeCodes.map((code) => [code, codes.includes(code) ? archivePath(code, month) : archivesPath(code)]),
  )
}
