import { eq } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { writeInvalidations } from '#db/invalidations.ts'
import { internals } from '#db/schema/journal.ts'
import { locales } from '#db/schema/locales.ts'
import { transaction } from '#db/transaction.ts'
import { listTag } from '#domain/page-tags.ts'
import { keptMostRead, MOST_READ } from './kept-most-read.ts'
import { mostReadOfWeek } from './week.ts'

/**
 * Adds up what is read most in each language, and where the list is another one than before, lets pages made from
 * now on show it and makes those wrong that show the old one: of this process, and of those before and beside it.
 * @param now UTC milliseconds
 * @returns the languages whose list is announced
 * @throws what the database throws; the next run announces what this one could not
 */
export async function announceMostRead(now: number): Promise<string[]> {
  const kept = keptMostRead()
  const changed = new Map<string, string>()
  for (const { code } of await reading().select({ code: locales.code }).from(locales)) {
    const list = await mostReadOfWeek(code, now, MOST_READ)
    const before = kept.get(code)
    const [told, shown, ids] = [await lastTold(code), before && idsOf(await before.answer), idsOf(list)]
    // Replaced before it is announced: a page made in between is made once too often, but never stays wrong.
    kept.set(code, { at: now, answer: Promise.resolve(list), lasting: true })
    if (told !== ids || (shown !== undefined && shown !== ids)) changed.set(code, ids)
  }
  const wrong = [...changed.keys()].map((code) => ({ tag: listTag.mostRead(code), place: null }))
  if (wrong.length === 0) return []
  await transaction(async (db) => {
    for (const [code, ids] of changed) await tell(db, code, ids)
    await writeInvalidations(db, wrong, now)
  })
  return [...changed.keys()]
}

/** The list that was announced last, by whatever process. */
async function lastTold(code: string): Promise<string> {
  const [row] = await reading()
    .select({ value: internals.value })
    .from(internals)
    .where(eq(internals.key, `most-read.${code}`))
  return row?.value ?? ''
}

async function tell(db: Database, code: string, value: string): Promise<void> {
  await db
    .insert(internals)
    .values({ key: `most-read.${code}`, value })
    .onConflictDoUpdate({ target: internals.key, set: { value } })
}

function idsOf(list: { articleId: number }[]): string {
  return list.map(({ articleId }) => articleId).join(' ')
}
