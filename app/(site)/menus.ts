import { readMenu } from '#domain/menus/reader.ts'
import type { ShownItem, ShownLink } from '#domain/menus/types.ts'
import type { SectionNode } from '#domain/sections/reader.ts'
import type { SiteSettings } from '#domain/settings/reader.ts'
import { authorPath, frontPath, pagePath, sectionPath, tagPath } from '#i18n/paths.ts'
import type { Locale } from '#i18n/locales.ts'

const paths = { section: sectionPath, tag: tagPath, page: pagePath, author: authorPath, front: frontPath }

/** What a language's menus are made of. */
interface Given {
  locale: Locale
  settings: SiteSettings
  sections: SectionNode[]
  pages: { name: string; slug: string }[]
}

/**
 * The menus above and below every page: as they were arranged, else the sections with those right below them, and the standing
 * pages.
 */
export async function readMenus({
  locale,
  settings,
  sections,
  pages,
}: Given): Promise<{ header: ShownItem[]; footer: ShownItem[] }> {
  const [header, footer] = await Promise.all([
    readMenu(locale, 'header', { settings, paths }),
    readMenu(locale, 'footer', { settings, paths }),
  ])
  return {
    header:
      header ?? sections.map((node) => ({ ...sectionLink(locale, node), children: below(locale, node) })),
    footer: footer ?? pages.map((page) => pageLink(locale, page)),
  }
}

function below(locale: Locale, { children }: SectionNode): ShownLink[] {
  return children.map((child) => sectionLink(locale, child))
}

function sectionLink(locale: Locale, { sectionId, name, slug }: SectionNode): ShownLink {
  return { key: String(sectionId), label: name, href: sectionPath(locale, slug), section: slug }
}

function pageLink(locale: Locale, { name, slug }: Given['pages'][number]): ShownItem {
  return { key: slug, label: name, href: pagePath(locale, slug), section: null, children: [] }
}
