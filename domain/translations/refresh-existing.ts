import { fromTheNewest } from '#domain/articles/inside.ts'
import { refreshTranslations } from './inside.ts'

const KEY = 'translations.from'

/**
 * Says of articles that are older than translation states how they stand to their sources.
 * @param most how many at most in this one transaction
 * @returns whether there may be more
 */
export async function translateExisting(most: number): Promise<boolean> {
  return fromTheNewest(KEY, most, async (db, ids) => {
    for (const id of ids) await refreshTranslations(db, id)
  })
}
