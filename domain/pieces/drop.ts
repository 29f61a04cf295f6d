import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { pieces } from '#db/schema/pieces.ts'
import { command } from '#domain/command.ts'
import { loadPiece, requirePlanned } from './rows.ts'
import { placeOf, scopeOf } from './rules.ts'

/** Gives up what was planned. What is begun is an article, and goes its ways. */
export const dropPiece = command({
  name: 'piece.drop',
  input: z.strictObject({ uid: z.string() }),
  allow: 'article:create',
  find: ({ db }, { uid }) => loadPiece(db, uid),
  scope: {
    locales: (row) => scopeOf(placeOf(row)).locales,
    sections: (row) => scopeOf(placeOf(row)).sections,
  },
  run: async ({ db }, { found }) => {
    await requirePlanned(db, found)
    await db.update(pieces).set({ state: 'dropped' }).where(eq(pieces.id, found.id))
    return {
      result: { uid: found.uid },
      subject: { kind: 'piece', id: found.id },
      before: { state: found.state },
      after: { state: 'dropped' },
    }
  },
})
