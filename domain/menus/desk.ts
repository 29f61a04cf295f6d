import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { has } from '#db/dialect/names.ts'
import { reading } from '#db/client.ts'
import { livePages, liveSections } from '#db/schema/live.ts'
import { pages, pageTexts } from '#db/schema/pages.ts'
import { authors, authorTexts, sections, sectionTexts, tags, tagTexts } from '#db/schema/taxonomy.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { storedValue } from '#domain/settings/inside.ts'
import { idsOf } from './links.ts'
import { MOST_LINKS, menuTargets, type MenuItem, type MenuPlace, type MenuTarget } from './types.ts'

/** Of each kind so many are offered to a search. */
const FOUND = 6

/** What an item leads to, in the menu's language. */
export interface MenuTargetName {
  kind: MenuTarget
  id: number
  name: string
}

/** A menu as it is kept, and the names of what it leads to. */
export interface DeskMenu {
  /** Null is the automatic one. */
  items: MenuItem[] | null
  /** Of those that readers of the language can be led to; the others are left out for them. */
  names: MenuTargetName[]
}

const tables = {
  section: { table: sections, texts: sectionTexts, id: sectionTexts.sectionId },
  tag: { table: tags, texts: tagTexts, id: tagTexts.tagId },
  page: { table: pages, texts: pageTexts, id: pageTexts.pageId },
  author: { table: authors, texts: authorTexts, id: authorTexts.authorId },
}

/** A menu of one language as the desk sees it. @throws Forbidden */
export async function openMenu(actor: Actor, locale: string, place: MenuPlace): Promise<DeskMenu> {
  requireDesk(actor)
  const items = (await storedValue(reading(), `menu.${place}`, locale)) as MenuItem[] | null
  const names: MenuTargetName[] = []
  for (const [kind, ids] of idsOf(items ?? [])) {
    names.push(...(await namesOf(kind, locale, inArray(tables[kind].id, ids), ids.length)))
  }
  return { items, names }
}

/** What a menu of a language may lead to, by a part of its name; by '' the first of each kind. @throws Forbidden */
export async function findMenuTargets(
  actor: Actor,
  { locale, text }: { locale: string; text: string },
): Promise<MenuTargetName[]> {
  requireDesk(actor)
  const words = text.trim().slice(0, 120)
  const found: MenuTargetName[] = []
  for (const kind of menuTargets) {
    found.push(...(await namesOf(kind, locale, has(tables[kind].texts.name, 'anywhere', words), FOUND)))
  }
  return found
}

async function namesOf(kind: MenuTarget, locale: string, which: ReturnType<typeof has>, most: number) {
  const { table, texts, id } = tables[kind]
  const rows = await reading()
    .select({ id, name: texts.name })
    .from(texts)
    .innerJoin(table, eq(table.id, id))
    .where(and(eq(texts.locale, locale), which, isNull(table.archivedAt)))
    .orderBy(asc(texts.name), asc(id))
    .limit(most)
  return rows.map((row) => ({ kind, ...row }))
}

/**
 * What the automatic menu shows, as items: from here on it can be arranged. Of a tree that is bigger than a menu may be, its
 * beginning.
 * @throws Forbidden
 */
export async function automaticMenu(
  actor: Actor,
  locale: string,
  place: MenuPlace,
): Promise<{ items: MenuItem[]; names: MenuTargetName[] }> {
  requireDesk(actor)
  const rows = await (place === 'header' ? sectionRows(locale) : pageRows(locale))
  const link = ({ kind, id }: MenuTargetName) => ({ kind, id, label: null })
  const tops = rows.filter(({ parentId }) => parentId === null || !rows.some((row) => row.id === parentId))
  const items = tops.slice(0, MOST_LINKS).map((top) => ({
    link: link(top),
    children: rows
      .filter((row) => row.parentId === top.id)
      .slice(0, MOST_LINKS)
      .map(link),
  }))
  return { items, names: rows.map(({ kind, id, name }) => ({ kind, id, name })) }
}

async function sectionRows(locale: string) {
  const rows = await reading()
    .select({ id: liveSections.sectionId, name: liveSections.name, parentId: liveSections.parentId })
    .from(liveSections)
    .where(eq(liveSections.locale, locale))
    .orderBy(asc(liveSections.position), asc(liveSections.sectionId))
  return rows.map((row) => ({ kind: 'section' as const, ...row }))
}

async function pageRows(locale: string) {
  const rows = await reading()
    .select({ id: livePages.pageId, name: livePages.name })
    .from(livePages)
    .where(and(eq(livePages.locale, locale), eq(livePages.inFooter, true)))
    .orderBy(asc(livePages.position), asc(livePages.pageId))
  return rows.map((row) => ({ kind: 'page' as const, ...row, parentId: null }))
}
