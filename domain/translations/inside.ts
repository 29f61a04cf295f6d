import { eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { translationChecks, translationStates } from '#db/schema/translations.ts'
import { driftOf } from './drift-of.ts'
import { ownersOf, versionsAround, type Version } from './versions.ts'

export { untranslatedIn } from './untranslated.ts'

/**
 * Says anew how an article stands to what it translates, and all other versions of its story. domain/execute.ts calls it after
 * every command whose subject is an article, in the same transaction; where neither what was translated nor what counts is another
 * one now, no text is read and nothing is written.
 * @param anew what was checked off has changed
 */
export async function refreshTranslations(db: Database, articleId: number, anew = false): Promise<void> {
  const versions = await versionsAround(db, articleId)
  if (versions.every(({ translates, kept }) => translates === null && kept === null)) return
  const owners = await ownersOf(db, versions)
  for (const version of versions) await refresh(db, version, sourceOf(version, versions, owners), anew)
}

/** Takes out what is known of articles as translations and as sources, before they are deleted. */
export async function dropTranslations(db: Database, articleIds: number[]): Promise<void> {
  for (const column of [translationStates.articleId, translationStates.sourceId])
    await db.delete(translationStates).where(inArray(column, articleIds))
  await db.delete(translationChecks).where(inArray(translationChecks.articleId, articleIds))
}

/** What is translated, where that is another version of the same story and neither is in the trash. */
function sourceOf(
  { id, translates, isTrashed }: Version,
  versions: readonly Version[],
  owners: ReadonlyMap<number, number>,
): Version | null {
  if (translates === null || isTrashed) return null
  const source = versions.find((one) => one.id === owners.get(translates))
  return source && source.id !== id && !source.isTrashed ? source : null
}

async function refresh(
  db: Database,
  { id: articleId, translates, kept }: Version,
  source: Version | null,
  anew: boolean,
): Promise<void> {
  if (!source) {
    if (kept) await db.delete(translationStates).where(eq(translationStates.articleId, articleId))
    return
  }
  const baseRevisionId = translates!
  // Who translated what readers have not got yet is ahead of them, not behind.
  const currentRevisionId = Math.max(source.counts.id, baseRevisionId)
  const isSame =
    kept?.sourceId === source.id &&
    kept.baseRevisionId === baseRevisionId &&
    kept.currentRevisionId === currentRevisionId &&
    (kept.since === null || kept.since === source.counts.at)
  if (isSame && !anew) return
  const found = await driftOf(db, { articleId, baseRevisionId, currentRevisionId })
  const drifted = found.filter(({ checked }) => checked === null).map(({ part }) => part)
  const state = {
    ...{ sourceId: source.id, baseRevisionId, currentRevisionId, drifted },
    lag: drifted.length,
    since: drifted.length === 0 ? null : source.counts.at,
  }
  await db
    .insert(translationStates)
    .values({ articleId, ...state })
    .onConflictDoUpdate({ target: translationStates.articleId, set: state })
}
