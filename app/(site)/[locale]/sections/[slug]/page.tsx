import type { Metadata } from 'next'
import { ListPage } from '#components/card/list-page.tsx'
import { Subsections } from '#components/section/subsections.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { feedPath, frontPath, sectionPath } from '#components/site/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { readAddress } from '#domain/addresses/reader.ts'
import { readList } from '#domain/articles/reader.ts'
import { SectionTree } from '#domain/sections/reader.ts'
import { localeCodes, type Locale } from '#i18n/locales.ts'
import { listMetadata } from '#server/site-metadata.ts'
import { breadcrumbData } from '#server/structured-data.ts'
import { absence } from '../../../absence.ts'
import { asked, askedBefore } from '../../../asked.ts'
import { Moved, NotFound } from '../../../frames.tsx'
import { readSections } from '../../../once.ts'
import { LIST_SIZE, readMostRead, readSite } from '../../../site.ts'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await asked(params)
  const section = slug === null ? undefined : (await readSections(locale)).pathToSlug(slug).at(-1)
  const { before, sound } = await askedBefore(searchParams)
  if (!section || !sound) return absence(locale)
  const alternates = await alternatesOf(section.sectionId)
  return listMetadata({
    title: section.name,
    description: section.description,
    path: sectionPath(locale, section.slug),
    settings: (await readSite(locale)).settings,
    locale,
    before,
    versions: Object.entries(alternates).map(([code, path]) => ({ locale: code, path })),
    feed: feedPath(locale, { kind: 'sections', slug: section.slug }),
  })
}

export default async function SectionRoute({ params, searchParams }: Props) {
  const { locale, slug } = await asked(params)
  if (slug === null) return <NotFound locale={locale} />
  const path = (await readSections(locale)).pathToSlug(slug)
  const section = path.at(-1)
  if (!section) return <FormerSection locale={locale} slug={slug} />
  const { before } = await askedBefore(searchParams)
  const list = await readList(
    locale,
    { kind: 'sections', ids: SectionTree.idsUnder(section) },
    before,
    LIST_SIZE,
  )
  if (!list) return <NotFound locale={locale} />
  const site = await readSite(locale)
  const steps = path.map((one) => ({ name: one.name, path: sectionPath(locale, one.slug) }))
  return (
    <SiteFrame
      site={site}
      alternates={await alternatesOf(section.sectionId)}
      sectionSlugs={path.map((one) => one.slug)}
    >
      <JsonLd
        data={breadcrumbData([{ name: site.edition.t('site.front'), path: frontPath(locale) }, ...steps])}
      />
      <ListPage
        site={site}
        title={section.name}
        description={section.description}
        above={steps.slice(0, -1).map((step) => ({ name: step.name, href: step.path }))}
        list={list}
        mostRead={await readMostRead(locale)}
        path={sectionPath(locale, section.slug)}
        paged={before !== null}
        opening
        sectionName={section.children.length > 0}
      >
        <Subsections sections={section.children} edition={site.edition} />
      </ListPage>
    </SiteFrame>
  )
}

async function FormerSection({ locale, slug }: { locale: Locale; slug: string }) {
  const address = await readAddress(locale, 'section', slug)
  if (address?.state !== 'moved') return <NotFound locale={locale} />
  return <Moved locale={locale} to={sectionPath(locale, address.slug)} />
}

/** The same section in the languages that have a name for it. */
async function alternatesOf(sectionId: number): Promise<Record<string, string>> {
  const found = await Promise.all(
    localeCodes.map(async (code) => {
      const section = (await readSections(code)).pathTo(sectionId).at(-1)
      return section ? [[code, sectionPath(code, section.slug)] as const] : []
    }),
  )
  return Object.fromEntries(found.flat())
}
