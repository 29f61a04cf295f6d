import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { isOwn, loadArticle, reach } from '#domain/articles/inside.ts'
import { lastDoneTo } from '#domain/audit/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { revisionByNumber } from '#domain/revisions/inside.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { mayRebase, rebase } from './base.ts'
import { ownersOf, versionsAround } from './versions.ts'

/** Sets by hand which revision an article translates: for what was joined to its source later. */
export const followSource = command({
  name: 'translation.follow',
  input: z.strictObject({
    uid: z.string(),
    /** The source and the number of its revision that was translated; null where the article translates nothing. */
    source: z.strictObject({ uid: z.string(), revision: z.int().positive() }).nullable(),
    /** Id of the revision it translated when the person looked, or null; left out, whichever. */
    seen: z.int().positive().nullable().optional(),
  }),
  allow: 'article:edit',
  find: ({ db }, { uid }) => loadWork(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { input: { source, seen }, found }) => {
    const { db } = context
    const { article, work } = found
    const before = work.content.translates
    if (seen !== undefined && seen !== before) {
      const last = await lastDoneTo(db, { kind: 'article', id: article.id })
      refuse('translation.baseChanged', { by: last?.by ?? '' })
    }
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (!mayRebase(found)) refuse('translation.inProcess')
    const translates = source === null ? null : await revisionOf()
    if (translates !== before) await rebase(context, found, translates)
    return {
      result: { uid: article.uid },
      subject: { kind: 'article', id: article.id },
      before: { translates: before },
      after: { translates, source: source?.uid ?? null },
    }

    async function revisionOf(): Promise<number> {
      const original = await loadArticle(db, source!.uid)
      const { id, storyId } = original.article
      if (id === article.id) refuse('translation.itself', {}, 'source')
      if (storyId !== article.storyId) refuse('translation.otherStory', {}, 'source')
      if (await goesBackTo(db, id, article.id)) refuse('translation.circle', {}, 'source')
      return (await revisionByNumber(db, id, source!.revision)).id
    }
  },
})

/** Whether an article translates another one, directly or over further languages. */
async function goesBackTo(db: Database, from: number, to: number): Promise<boolean> {
  const versions = await versionsAround(db, from)
  const owners = await ownersOf(db, versions)
  const passed = new Set<number>()
  for (let at: number | undefined = from; at !== undefined && !passed.has(at);) {
    passed.add(at)
    const translates = versions.find(({ id }) => id === at)?.translates
    at = translates == null ? undefined : owners.get(translates)
    if (at === to) return true
  }
  return false
}
