import { and, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveAuthors, livePages, liveSections, liveTags } from '#db/schema/live.ts'
import { pageTag } from '#domain/page-tags.ts'
import type { SiteSettings } from '#domain/settings/reader.ts'
import { reads } from '#lib/answer.ts'
import { idsOf } from './links.ts'
import type { MenuLink, MenuPlace, MenuTarget, ShownItem, ShownLink } from './types.ts'

/** How the addresses of what menus lead to are made: i18n/paths.ts, which the newsroom knows nothing of. */
export type MenuPaths = Record<MenuTarget, (locale: string, slug: string) => string> & {
  front: (locale: string) => string
}

/**
 * A menu as readers of a language see it: names as they are now, and without what is not there any more. What stands below
 * such an item takes its place.
 * @param settings of the same language
 * @returns null where none was made: the menu is automatic
 */
export async function readMenu(
  locale: string,
  place: MenuPlace,
  { settings, paths }: { settings: SiteSettings; paths: MenuPaths },
): Promise<ShownItem[] | null> {
  const items = settings[`menu.${place}`]
  if (items === null) return null
  const named = new Map<MenuTarget, Map<number, { name: string; slug: string }>>()
  for (const [kind, ids] of idsOf(items)) named.set(kind, await namesOf(kind, ids, locale))

  const shown = (link: MenuLink, key: string): ShownLink | null => {
    if (link.kind === 'address') return { key, label: link.label, href: link.url, section: null }
    if (link.kind === 'front') {
      const name = link.label ?? settings['site.name']
      return { key, label: name, href: paths.front(locale), section: null }
    }
    const target = named.get(link.kind)?.get(link.id)
    if (!target) return null
    const section = link.kind === 'section' ? target.slug : null
    return { key, label: link.label ?? target.name, href: paths[link.kind](locale, target.slug), section }
  }
  return items.flatMap(({ link, children }, at): ShownItem[] => {
    const top = shown(link, String(at))
    const below = children.map((child, of) => shown(child, `${at}.${of}`)).filter((one) => one !== null)
    return top ? [{ ...top, children: below }] : below.map((one) => ({ ...one, children: [] }))
  })
}

const tables = {
  section: { table: liveSections, id: liveSections.sectionId },
  tag: { table: liveTags, id: liveTags.tagId },
  page: { table: livePages, id: livePages.pageId },
  author: { table: liveAuthors, id: liveAuthors.authorId },
}

async function namesOf(kind: MenuTarget, ids: number[], locale: string) {
  // What others show of an author is the address alone: bylines keep the name as it was printed.
  const tag = kind === 'author' ? pageTag.named : pageTag.link
  reads(...ids.map((id) => tag(kind, id, locale)))
  const { table, id } = tables[kind]
  const rows = await reading()
    .select({ id, name: table.name, slug: table.slug })
    .from(table)
    .where(and(eq(table.locale, locale), inArray(id, ids)))
  return new Map(rows.map((row) => [row.id, { name: row.name, slug: row.slug }]))
}
