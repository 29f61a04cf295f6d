import { z } from 'zod'
import type { WorkConflict } from '#db/schema/json.ts'
import { snapshot } from '#domain/actor.ts'
import {
  addRevision,
  checkToSave,
  contentHash,
  draftContent,
  isOwn,
  reach,
  sectionsOf,
  slugFor,
} from '#domain/articles/inside.ts'
import { command, type CommandContext, type Effect } from '#domain/command.ts'
import { noteWriting } from '#domain/presence/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { isSameActor } from '#domain/reviews/inside.ts'
import { isToBeKept, keepAsRevision, unsavedSince } from './keep.ts'
import { loadWork, putWork, type LoadedWork, type Work } from './rows.ts'
import { noteChange } from './state.ts'

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
    /**
     * It holds both what stands there and what was written beside it: what stands there is kept as a revision, unless the same
     * person wrote it in the same tab.
     */
    merged: z.boolean().default(false),
  }),
  allow: 'article:edit',
  unaudited: true,
  find: ({ db }, { uid }) => loadWork(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: {
    locales: reach.locales,
    sections: (loaded, { content }) => sectionsOf(loaded, content),
  },
  run: async (context, { input, found }) => {
    const { db, actor, now } = context
    const { article, work } = found
    const done = (result: WriteAnswer, effects: Effect[] = []) => ({
      ...{ result, effects },
      subject: { kind: 'article', id: article.id },
    })
    if (input.person !== undefined && input.person !== actor.uid) refuse('workingCopy.otherPerson')
    if (input.writeId === work.writeId) return done(await written(context, found, work.version))
    if (input.version !== work.version) return done(stale(found))
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (article.workState === 'scheduled') refuse('workingCopy.scheduled')
    await checkToSave(db, input.content)
    await keepOthers(context, found, input)
    const since = unsavedSince(found, now)
    const { content, writeId, tab, conflicts } = input
    const by = snapshot(actor)
    const version = await putWork(db, {
      ...{ articleId: article.id, version: work.version, content },
      ...{ writeId, tab, unsavedSince: since, conflicts, now, by },
    })
    if (isToBeKept(since, now))
      await addRevision(db, { articleId: article.id, content, reason: 'autosave', now, by })
    const told = await noteChange(context, found, contentHash(content))
    await noteWriting(context, article.id, tab)
    return done(await written(context, { ...found, work: { ...work, content } }, version), told)
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

/**
 * Keeps what stands there as a revision where somebody else wrote it: who wrote something is asked when it is reviewed. Of one's
 * own only what another tab wrote, and only where two texts became one.
 */
async function keepOthers(
  context: CommandContext,
  found: LoadedWork,
  { tab, merged }: { tab: string; merged: boolean },
): Promise<void> {
  const { work } = found
  if (!work.isRow) return
  const isOwnWriting = isSameActor(work.updatedBy, context.actor)
  if (isOwnWriting && (!merged || work.tab === tab)) return
  await keepAsRevision(context, found, merged ? 'conflict' : 'takeover')
}
