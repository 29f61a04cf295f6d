import { z } from 'zod'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { line } from '#lib/text.ts'
import { checkToSave } from './checks.ts'
import { articleContent } from './content.ts'
import { addRevision, liveRevision, loadArticle } from './rows.ts'
import { changeKinds } from './publish.ts'
import { putOut } from './put-out.ts'

/** Changes what is live and says how: saves new content and publishes it, in one transaction. */
export const correctArticle = command({
  name: 'article.correct',
  input: z.strictObject({
    uid: z.string(),
    content: articleContent,
    kind: z.enum(changeKinds),
    note: line(1000).default(''),
  }),
  allow: 'article:publish',
  find: ({ db }, input) => loadArticle(db, input.uid),
  scope: {
    locales: ({ article }) => [article.locale],
    // Both where it is and where it shall be: nobody moves an article out of their reach or into it.
    sections: ({ head }, { content }) => [...head.content.sections, ...content.sections],
  },
  run: async (context, { input, found }) => {
    const { db, actor, now } = context
    if (found.article.liveState !== 'live') refuse('correct.notLive')
    await checkToSave(db, input.content)
    const head = await addRevision(db, {
      articleId: found.article.id,
      content: input.content,
      reason: 'publish',
      now,
      by: snapshot(actor),
    })
    const live = await liveRevision(db, found.article)
    if (head.contentHash === live?.contentHash) refuse('publish.nothingNew')
    return putOut(context, { ...found, head }, input.kind, input.note)
  },
})
