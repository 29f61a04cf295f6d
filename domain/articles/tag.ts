import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { may } from '#domain/actor.ts'
import { command, type CommandContext } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { stagesOf } from '#domain/reviews/inside.ts'
import { loadWork, replaceWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { checkToSave } from './checks.ts'
import { isOwn } from './own.ts'
import { putOut } from './put-out.ts'
import { reach, reachOf } from './reach.ts'

/** As many as content may have: domain/articles/content.ts. */
const tagIds = z.array(z.int().positive()).max(40)

/** Why what was live already goes out again although checks may advise against it: its words are the same. */
const SAME_WORDS = 'Only tags were changed.'

/**
 * Gives an article tags and takes others away. Where nothing was pending and the actor may publish it, readers get it at once,
 * as a small change; else it waits in the working copy with the rest.
 */
export const tagArticle = command({
  name: 'article.tag',
  input: z.strictObject({ uid: z.string(), add: tagIds.default([]), remove: tagIds.default([]) }),
  allow: 'article:edit',
  find: ({ db }, { uid }) => loadWork(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { input, found }) => {
    const { article, work } = found
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (article.workState === 'scheduled') refuse('workingCopy.scheduled')
    const before = work.content.tags
    const tags = [...new Set([...before, ...input.add])].filter((id) => !input.remove.includes(id))
    const isChanged = !isDeepStrictEqual(tags, before)
    const content = { ...work.content, tags }
    if (isChanged) await checkToSave(context.db, content)
    const isOut = isChanged && (await mayPublish(context, found))
    const saved = isChanged ? await replaceWork(context, found, content, 'save') : null
    const out =
      isOut && saved
        ? await putOut(context, { ...found, head: saved.revision }, 'typo', '', SAME_WORDS)
        : null
    return {
      result: { uid: article.uid, isChanged, isPublished: out !== null },
      subject: { kind: 'article', id: article.id },
      before: { tags: before },
      after: { tags, ...(out && { publication: (out.after as { publication: string }).publication }) },
      effects: [...(saved?.effects ?? []), ...(out?.effects ?? [])],
    }
  },
})

/** Whether readers may get it as it stands: it is what they have, but for the tags, and nobody has to look at it first. */
async function mayPublish({ db, actor }: CommandContext, loaded: LoadedWork): Promise<boolean> {
  const { article, work } = loaded
  if (article.liveState !== 'live' || article.workState !== null) return false
  if ((await stagesOf(db, article, work.content)).length > 0) return false
  return may(actor, 'article:publish', reachOf(loaded))
}
