import { z } from 'zod'
import { previewLinks } from '#db/schema/desk.ts'
import { snapshot } from '#domain/actor.ts'
import { isOwn, reach, sectionsOf } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { revisionByNumber } from '#domain/revisions/inside.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { tokenHash } from '#lib/token.ts'
import { newUid } from '#lib/uid.ts'
import { isEmbargoed } from './embargo.ts'
import { tokenOfPreview } from './token.ts'

const HOUR = 3_600_000
/** Longest that a link can be good for, in hours: a week, in which everybody who is to look at it has been at work. */
const MOST_HOURS = 168
/** Over a weekend somebody may have to be asked. */
const USUAL_HOURS = 48

/**
 * Makes a secret address at which an article can be seen before it is public. `tokenOfPreview(uid)` of the answer is its secret
 * part.
 */
export const createPreview = command({
  name: 'preview.create',
  input: z.strictObject({
    uid: z.string().max(40),
    /** Number; left out, the working copy as it stands whenever somebody looks. */
    revision: z.int().positive().optional(),
    hours: z.int().min(1).max(MOST_HOURS).default(USUAL_HOURS),
  }),
  allow: 'article:edit',
  find: async ({ db }, { uid, revision }) => {
    const loaded = await loadWork(db, uid)
    const shown = revision === undefined ? null : await revisionByNumber(db, loaded.article.id, revision)
    return { ...loaded, shown }
  },
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: {
    locales: reach.locales,
    sections: ({ shown, ...loaded }) => sectionsOf(loaded, ...(shown ? [shown.content] : [])),
  },
  run: async ({ db, actor, now }, { input, found }) => {
    const { article, embargoUntil, shown: revision } = found
    if (article.trashedAt !== null) refuse('preview.trashed')
    if (isEmbargoed(found, now)) refuse('preview.embargo', { until: embargoUntil! })
    const link = { uid: newUid(now), expiresAt: now + input.hours * HOUR }
    await db.insert(previewLinks).values({
      ...link,
      tokenHash: tokenHash(tokenOfPreview(link.uid)),
      articleId: article.id,
      revisionId: revision?.id ?? null,
      createdAt: now,
      createdBy: snapshot(actor),
    })
    return {
      result: link,
      subject: { kind: 'article', id: article.id },
      after: { preview: link.uid, revision: revision?.number ?? null, expiresAt: link.expiresAt },
    }
  },
})
