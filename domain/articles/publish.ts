import { z } from 'zod'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { line } from '#lib/text.ts'
import { loadArticle } from './rows.ts'
import { putOut } from './put-out.ts'

/** Kinds of change an article that is live may have. */
export const changeKinds = ['typo', 'update', 'correction', 'retraction'] as const

/**
 * Publishes the newest revision: the first time, again after a withdrawal, or as a change of what is live,
 * which must say of what kind it is.
 */
export const publishArticle = command({
  name: 'article.publish',
  input: z.strictObject({
    uid: z.string(),
    kind: z.enum(changeKinds).optional(),
    /** For readers. */
    note: line(1000).default(''),
  }),
  allow: 'article:publish',
  find: ({ db }, input) => loadArticle(db, input.uid),
  scope: {
    locales: ({ article }) => [article.locale],
    sections: ({ head }) => head.content.sections,
  },
  run: async (context, { input, found }) => {
    const { liveState, workState, trashedAt } = found.article
    if (trashedAt !== null) refuse('publish.trashed')
    if (liveState === 'none') return putOut(context, found, 'first', input.note)
    if (liveState !== 'live') return putOut(context, found, 'reinstatement', input.note)
    if (workState === null) refuse('publish.nothingNew')
    if (!input.kind) refuse('publish.kindNeeded', {}, 'kind')
    return putOut(context, found, input.kind, input.note)
  },
})
