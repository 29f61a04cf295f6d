import type { Metadata } from 'next'
import { ListPage } from '#components/card/list-page.tsx'
import { Subsections } from '#components/section/subsections.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { frontPath, sectionPath } from '#i18n/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { readAddress } from '#domain/addresses/reader.ts'
import { readList } from '#domain/articles/reader.ts'
import { SectionTree, type SectionNode } from '#domain/sections/reader.ts'
import type { Locale } from '#i18n/locales.ts'
import { breadcrumbData } from '#server/structured-data.ts'
import { asked, askedBefore } from '../../../asked.ts'
import { Moved, NotFound, PutAway } from '../../../frames.tsx'
import { alternatesOf, headOfList, type NamedList } from '../../../named-list.ts'
import { readSections } from '../../../once.ts'
import { LIST_SIZE, readMostRead, readSite } from '../../../site.ts'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await asked(params)
  const tree = await readSections(locale)
  const section = slug === null ? undefined : tree.pathToSlug(slug).at(-1)
  return headOfList(locale, section ? named(section, tree) : null, searchParams)
}

export default async function SectionRoute({ params, searchParams }: Props) {
  const { locale, slug } = await asked(params)
  if (slug === null) return <NotFound locale={locale} />
  const tree = await readSections(locale)
  const path = tree.pathToSlug(slug)
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
      alternates={await alternatesOf({ kind: 'sections', id: section.sectionId })}
      sectionSlugs={path.map((one) => one.slug)}
    >
      <JsonLd
        data={breadcrumbData([{ name: site.edition.t('site.front'), path: frontPath(locale) }, ...steps])}
      />
      <ListPage
        site={site}
        title={section.name}
        description={tree.descriptionOf(section)}
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
  if (address?.state === 'gone') return <PutAway locale={locale} />
  if (address?.state !== 'moved') return <NotFound locale={locale} />
  return <Moved locale={locale} to={sectionPath(locale, address.slug)} />
}

function named(section: SectionNode, tree: SectionTree): NamedList {
  const { sectionId: id, name, slug } = section
  return { kind: 'sections', id, name, slug, description: tree.descriptionOf(section) }
}
