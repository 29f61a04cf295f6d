import { z } from 'zod'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { line } from '#lib/text.ts'
import { loadArticle } from './rows.ts'
import { putOut } from './put-out.ts'

/** Takes an article away from readers: its address answers 410 with the note. */
export const withdrawArticle = command({
  name: 'article.withdraw',
  input: z.strictObject({ uid: z.string(), note: line(1000) }),
  allow: 'article:withdraw',
  find: ({ db }, input) => loadArticle(db, input.uid),
  scope: {
    locales: ({ article }) => [article.locale],
    sections: ({ head }) => head.content.sections,
  },
  run: async (context, { input, found }) => {
    if (found.article.liveState !== 'live') refuse('withdraw.notLive')
    return putOut(context, found, 'withdrawal', input.note)
  },
})
