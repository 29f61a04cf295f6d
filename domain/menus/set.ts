import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { pages } from '#db/schema/pages.ts'
import { settings } from '#db/schema/settings.ts'
import { authors, sections, tags } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { lastDoneTo } from '#domain/audit/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { dropSetting, projectSetting, storedValue } from '#domain/settings/inside.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { sameJson } from '#lib/same-json.ts'
import { idsOf } from './links.ts'
import { menuGrammar, menuPlaces, type MenuItem, type MenuPlace, type MenuTarget } from './types.ts'

/** Arranges a menu of one language; null makes it automatic again. */
export const setMenu = command({
  name: 'menu.set',
  input: z.strictObject({
    locale: z.enum(localeCodes),
    place: z.enum(menuPlaces),
    items: menuGrammar,
    /** The menu the person began from; left out, whatever is there is replaced. */
    seen: menuGrammar.optional(),
  }),
  allow: 'settings:edit',
  run: async ({ db, now }, { input: { locale, place, items, seen } }) => {
    const key = `menu.${place}` as const
    const before = (await storedValue(db, key, locale)) as MenuItem[] | null
    const subject = { kind: 'menu', id: menuNumber(locale, place) }
    if (seen !== undefined && !sameJson(seen, before)) {
      const last = await lastDoneTo(db, subject)
      refuse('menu.changed', { by: last?.by ?? '', at: last?.at ?? 0 })
    }
    if (items === null) await dropSetting(db, key, locale)
    else {
      await requireTargets(db, items)
      await db
        .insert(settings)
        .values({ key, locale, value: items, updatedAt: now })
        .onConflictDoUpdate({
          target: [settings.key, settings.locale],
          set: { value: items, updatedAt: now },
        })
      await projectSetting(db, key, locale, items)
    }
    return {
      result: { locale, place, items },
      subject,
      before: { locale, place, items: before },
      after: { locale, place, items },
    }
  },
})

const tables = { section: sections, tag: tags, page: pages, author: authors } satisfies Record<
  MenuTarget,
  unknown
>

/** What was put away meanwhile is kept, and left out for readers; what never was is refused. */
async function requireTargets(db: Database, items: readonly MenuItem[]): Promise<void> {
  for (const [kind, ids] of idsOf(items)) {
    const table = tables[kind]
    const rows = await db.select({ id: table.id }).from(table).where(inArray(table.id, ids))
    const missing = ids.find((id) => !rows.some((row) => row.id === id))
    if (missing !== undefined) refuse('menu.nothingThere', { number: missing }, 'items')
  }
}

/** Menus have no rows of their own: the audit tells them apart by a number. */
function menuNumber(locale: string, place: MenuPlace): number {
  return (
    (localeCodes as readonly string[]).indexOf(locale) * menuPlaces.length + menuPlaces.indexOf(place) + 1
  )
}
