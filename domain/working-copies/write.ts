import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import type { ArticleContent, WorkConflict } from '#db/schema/json.ts'
import { snapshot } from '#domain/actor.ts'
import {
  addRevision,
  checkToSave,
  contentHash,
  draftContent,
  isOwn,
  liveRevision,
  slugFor,
} from '#domain/articles/inside.ts'
import { command, type CommandContext } from '#domain/command.ts'
import { noteWriting } from '#domain/presence/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { keepAsRevision } from './keep.ts'
import { loadWork, putWork, type LoadedWork, type Work } from './rows.ts'

/** Autosaved work becomes a revision this often, in milliseconds (docs/domain.md, revision). */
const REVISION_EVERY = 10 * 60_000

const conflict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('block'), ours: z.string().max(32), theirs: z.string().max(32) }),
  z.strictObject({ kind: z.literal('field'), field: z.string().max(40), theirs: z.json() }),
]) as z.ZodType<WorkConflict, WorkConflict>

/** What a write is answered: it stands now, or something else came first. */
export type WriteAnswer =
  | { state: 'written'; version: number; savedAt: number; suggestedSlug: string }
  | ({ state: 'stale'; by: string; at: number } & Pick<Work, 'content' | 'version' | 'writeId' | 'conflicts'>)

/**
 * Writes the working copy, by compare-and-set on its version: what came from an older version replaces nothing, and gets what
 * stands there as the answer. The same write a second time, its answer having been lost, is answered as the first time.
 */
export const writeWorkingCopy = command({
  name: 'workingCopy.write',
  input: z.strictObject({
    uid: z.string(),
    /** uid of whoever typed it, where the tab knows: nobody writes in another one's name. */
    person: z.string().optional(),
    /** The tab that writes, as it calls itself. */
    tab: z.string().regex(/^[\w-]{1,64}$/),
    /** Version it was written upon. */
    version: z.int().min(0),
    writeId: z.string().regex(/^[\w-]{1,64}$/),
    content: draftContent,
    conflicts: z.array(conflict).max(200).default([]),
    /** It holds both what stands there and what was written beside it: what stands there is kept as a revision. */
    merged: z.boolean().default(false),
  }),
  allow: 'article:edit',
  unaudited: true,
  find: ({ db }, { uid }) => loadWork(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: {
    locales: ({ article }) => [article.locale],
    // Both where it is and where it shall be: nobody moves an article out of their reach or into it.
    sections: ({ work }, { content }) => [...work.content.sections, ...content.sections],
  },
  run: async (context, { input, found }) => {
    const { db, actor, now } = context
    const { article, work } = found
    const done = (result: WriteAnswer) => ({ result, subject: { kind: 'article', id: article.id } })
    if (input.person !== undefined && input.person !== actor.uid) refuse('workingCopy.otherPerson')
    if (input.writeId === work.writeId) return done(await written(context, found, work.version))
    if (input.version !== work.version) return done(stale(found))
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (article.workState === 'scheduled') refuse('workingCopy.scheduled')
    await checkToSave(db, input.content)
    if (input.merged) await keepAsRevision(context, found, 'conflict')
    const version = await putWork(db, {
      ...{ articleId: article.id, version: work.version, content: input.content },
      ...{ writeId: input.writeId, conflicts: input.conflicts, now, by: snapshot(actor) },
    })
    await keepNowAndThen(context, found, input.content)
    await noteState(context, found, contentHash(input.content))
    await noteWriting(context, article.id, input.tab)
    return done(await written(context, { ...found, work: { ...work, content: input.content } }, version))
  },
})

async function written(
  { db, now }: CommandContext,
  { article, work }: LoadedWork,
  version: number,
): Promise<WriteAnswer> {
  const suggestedSlug = await slugFor(db, article, { ...work.content, slug: '' })
  return { state: 'written', version, savedAt: now, suggestedSlug }
}

/** What stands there, for whoever wrote upon something older. */
function stale({ work }: LoadedWork): WriteAnswer {
  const { content, version, writeId, conflicts, updatedBy, updatedAt } = work
  return { state: 'stale', content, version, writeId, conflicts, by: updatedBy.name, at: updatedAt }
}

/** Every ten minutes of autosaved work become a revision. */
async function keepNowAndThen(
  { db, actor, now }: CommandContext,
  { article, head }: LoadedWork,
  content: ArticleContent,
): Promise<void> {
  if (now - head.createdAt < REVISION_EVERY) return
  await addRevision(db, { articleId: article.id, content, reason: 'autosave', now, by: snapshot(actor) })
}

/** Work is pending from its first change on, and no more once it is what readers have. An approval names a revision: an edit voids it. */
async function noteState({ db }: CommandContext, { article }: LoadedWork, hash: string): Promise<void> {
  const live = article.liveState === 'live' ? await liveRevision(db, article) : null
  const workState =
    live?.contentHash === hash ? null : article.workState === 'in_review' ? 'in_review' : 'draft'
  if (workState === article.workState) return
  await db.update(articles).set({ workState }).where(eq(articles.id, article.id))
}
