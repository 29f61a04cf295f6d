import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { translationChecks, translationStates } from '#db/schema/translations.ts'
import { snapshot } from '#domain/actor.ts'
import { isOwn, reach } from '#domain/articles/inside.ts'
import { command, type CommandContext } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { mayRebase, rebase } from './base.ts'
import { driftOf, type FoundDrift } from './drift-of.ts'
import { refreshTranslations } from './inside.ts'

/** More than a body has nodes (domain/body/bounds.ts), and its fields. */
const MOST_PARTS = 10_000

/**
 * Says that parts of a translation are in step with what the source has become. Once none is left, the translation is one of the
 * source as it is now.
 */
export const checkTranslation = command({
  name: 'translation.check',
  input: z.strictObject({
    uid: z.string(),
    /** Ids of blocks and names of fields; what is in step already is left out. */
    parts: z.array(z.string().max(40)).max(MOST_PARTS),
    /** Number of the source's revision that the person compared with: a newer one is refused. */
    seen: z.int().positive(),
  }),
  allow: 'article:edit',
  find: async ({ db }, { uid }) => {
    const loaded = await loadWork(db, uid)
    const [state] = await db
      .select({ state: translationStates, current: revisions })
      .from(translationStates)
      .innerJoin(revisions, eq(revisions.id, translationStates.currentRevisionId))
      .where(eq(translationStates.articleId, loaded.article.id))
    return { ...loaded, translation: state ?? null }
  },
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { input, found }) => {
    const { db } = context
    const { translation, article } = found
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (!translation) return refuse('translation.none')
    const { current, state } = translation
    if (current.number !== input.seen)
      refuse('translation.sourceChanged', { by: current.createdBy.name, at: current.createdAt })
    const drift = await driftOf(db, state)
    const isOpen = ({ checked }: FoundDrift) => checked === null
    const done = drift.filter((one) => isOpen(one) && input.parts.includes(one.part))
    await writeChecks(context, article.id, done)
    const left = drift.filter((one) => isOpen(one) && !done.includes(one)).map(({ part }) => part)
    const isRebased = left.length === 0 && state.baseRevisionId !== current.id && mayRebase(found)
    if (isRebased) await rebase(context, found, current.id)
    else await refreshTranslations(db, article.id, true)
    return {
      result: { left, version: current.number, rebased: isRebased },
      subject: { kind: 'article', id: article.id },
      before: { drifted: state.drifted },
      after: { drifted: left, source: current.number },
    }
  },
})

async function writeChecks(
  { db, actor, now }: CommandContext,
  articleId: number,
  drift: readonly FoundDrift[],
): Promise<void> {
  if (drift.length === 0) return
  const by = snapshot(actor)
  await forgetChecks(
    db,
    articleId,
    drift.map(({ part }) => part),
  )
  await db
    .insert(translationChecks)
    .values(drift.map(({ part, hash }) => ({ articleId, part, sourceHash: hash, at: now, by })))
}

/** Of each part the last check is the one that counts. */
async function forgetChecks(db: Database, articleId: number, parts: string[]): Promise<void> {
  await db
    .delete(translationChecks)
    .where(and(eq(translationChecks.articleId, articleId), inArray(translationChecks.part, parts)))
}
