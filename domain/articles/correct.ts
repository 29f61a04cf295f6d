import { z } from 'zod'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { cancelSchedules } from '#domain/schedules/inside.ts'
import { replaceWork } from '#domain/working-copies/inside.ts'
import { line } from '#lib/text.ts'
import { checkToSave } from './checks.ts'
import { articleContent } from './content.ts'
import { overrideReason } from './override.ts'
import { changeKinds } from './publish.ts'
import { putOut } from './put-out.ts'
import { reach, sectionsOf } from './reach.ts'
import { liveRevision, loadArticle } from './rows.ts'

/** Changes what is live and says how: saves new content and publishes it, in one transaction. */
export const correctArticle = command({
  name: 'article.correct',
  input: z.strictObject({
    uid: z.string(),
    content: articleContent,
    kind: z.enum(changeKinds),
    note: line(1000).default(''),
    override: overrideReason,
  }),
  allow: 'article:publish',
  find: ({ db }, input) => loadArticle(db, input.uid),
  scope: {
    locales: reach.locales,
    sections: (loaded, { content }) => sectionsOf(loaded, content),
  },
  run: async (context, { input, found }) => {
    const { db, now } = context
    if (found.article.liveState !== 'live') refuse('correct.notLive')
    await checkToSave(db, input.content)
    const live = await liveRevision(db, found.article)
    const { revision: head } = await replaceWork(context, found, input.content, 'publish')
    if (head.contentHash === live?.contentHash) refuse('publish.nothingNew')
    await cancelSchedules(db, found.article.id, 'published', now)
    return putOut(context, { ...found, head }, input.kind, input.note, input.override)
  },
})
