import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { snapshot } from '#domain/actor.ts'
import { command, type CommandContext, type Effect } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { voidReviews } from '#domain/reviews/inside.ts'
import { loadSection } from '#domain/sections/inside.ts'
import { loadWork, replaceWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { checkToSave } from './checks.ts'
import { putOut } from './put-out.ts'
import { reach } from './reach.ts'
import { addRevision, liveRevision } from './rows.ts'

const sectionId = z.int().positive()

/** Why what is live already goes out again although checks may advise against it: its words are the same. */
const SAME_WORDS = 'Only the section was changed.'

/**
 * Takes an article out of one section and puts it into another, in its place among its sections: what readers have, at once and as
 * a small change, and what is being written. What is in one section only in one of the two leaves that one.
 */
export const refileArticle = command({
  name: 'article.refile',
  input: z.strictObject({ uid: z.string(), from: sectionId, into: sectionId }),
  allow: 'taxonomy:edit',
  // What readers have goes out again.
  also: () => ['article:publish'],
  find: ({ db }, { uid }) => loadWork(db, uid),
  scope: {
    locales: reach.locales,
    sections: (loaded, { into }) => {
      const held = reach.sections(loaded)
      return held.length === 0 ? [] : [...held, into]
    },
  },
  run: async (context, { input, found }) => {
    const { article, work } = found
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (article.workState === 'scheduled') refuse('workingCopy.scheduled')
    await loadSection(context.db, input.into)
    const swap = (content: ArticleContent) => swapped(content, input)
    await checkToSave(context.db, swap(work.content))
    const live = await refileLive(context, found, swap)
    const effects = live && [...live, ...(await staysInReview(context, found))]
    // Read again: what went out may have moved the newest revision.
    const now = effects ? await loadWork(context.db, article.uid) : found
    const next = swap(work.content)
    const isLeft = !isDeepStrictEqual(next, now.work.content)
    const told = isLeft ? (await replaceWork(context, now, next, 'save')).effects : []
    return {
      result: { uid: article.uid, isPublished: effects !== null },
      subject: { kind: 'article', id: article.id },
      before: { sections: work.content.sections },
      after: { sections: next.sections },
      effects: [...(effects ?? []), ...told],
    }
  },
})

/** @returns what follows from it; null where readers have nothing of it in that section */
async function refileLive(
  context: CommandContext,
  loaded: LoadedWork,
  swap: (content: ArticleContent) => ArticleContent,
): Promise<Effect[] | null> {
  const { db, actor, now } = context
  const { article, work } = loaded
  if (article.liveState !== 'live') return null
  const live = await liveRevision(db, article)
  if (!live || isDeepStrictEqual(swap(live.content), live.content)) return null
  const content = swap(live.content)
  const isAllOfIt = isDeepStrictEqual(work.content, live.content)
  const head = isAllOfIt
    ? (await replaceWork(context, loaded, content, 'save')).revision
    : await addRevision(db, {
        articleId: article.id,
        content,
        reason: 'publish',
        now,
        by: snapshot(actor),
      })
  return (await putOut(context, { ...loaded, head }, 'typo', '', SAME_WORDS)).effects ?? []
}

/** What is being looked at still is, though the newest revision is another one by now: what was signed of it is void. */
async function staysInReview(context: CommandContext, { article }: LoadedWork): Promise<Effect[]> {
  if (article.workState !== 'in_review') return []
  const { round, effects } = await voidReviews(context, article, true)
  const state = { workState: 'in_review' as const, reviewRound: round }
  await context.db.update(articles).set(state).where(eq(articles.id, article.id))
  return effects
}

function swapped(content: ArticleContent, { from, into }: { from: number; into: number }): ArticleContent {
  if (!content.sections.includes(from)) return content
  const sections = content.sections.map((id) => (id === from ? into : id))
  return { ...content, sections: [...new Set(sections)] }
}
