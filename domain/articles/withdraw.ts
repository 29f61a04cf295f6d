import { z } from 'zod'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { stateOffSchedule } from '#domain/reviews/inside.ts'
import { cancelSchedules } from '#domain/schedules/inside.ts'
import { line } from '#lib/text.ts'
import { putOut } from './put-out.ts'
import { reach } from './reach.ts'
import { loadArticle } from './rows.ts'

/** Takes an article away from readers: its address answers 410 with the note. */
export const withdrawArticle = command({
  name: 'article.withdraw',
  input: z.strictObject({ uid: z.string(), note: line(1000) }),
  allow: 'article:withdraw',
  find: ({ db }, input) => loadArticle(db, input.uid),
  scope: reach,
  run: async (context, { input, found }) => {
    if (found.article.liveState !== 'live') refuse('withdraw.notLive')
    const { article } = found
    await cancelSchedules(context.db, article.id, 'withdrawn', context.now)
    const isScheduled = article.workState === 'scheduled'
    const workState = isScheduled
      ? await stateOffSchedule(context.db, article, found.head)
      : article.workState
    return putOut(context, { ...found, article: { ...article, workState } }, 'withdrawal', input.note)
  },
})
