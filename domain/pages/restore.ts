import { z } from 'zod'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { newestRevision, pageInUse, pageRevision, requireSeen } from './rows.ts'
import { writePageText } from './write.ts'

/** Makes an old revision of a standing page what readers get, as a new revision. */
export const restorePage = command({
  name: 'page.restore',
  input: z.strictObject({
    id: z.int().positive(),
    locale: z.enum(localeCodes),
    revision: z.int().positive(),
    /** Number of the newest revision the person saw. */
    seen: z.int().min(0).optional(),
  }),
  allow: 'article:publish',
  find: async ({ db }, { id, locale, revision }) => {
    await pageInUse(db, id)
    return pageRevision(db, id, locale, revision)
  },
  scope: { locales: (_found, input) => [input.locale] },
  run: async (context, { input: { id, locale, seen }, found }) => {
    const last = await newestRevision(context.db, id, locale)
    requireSeen(last, seen)
    const written = await writePageText(context, { pageId: id, locale, content: found.content, last })
    await project(context.db, 'page', id)
    return {
      result: { id, locale, ...written },
      subject: { kind: 'page', id },
      before: { revision: last?.number ?? null },
      after: { revision: written.revision, restored: found.number },
    }
  },
})
