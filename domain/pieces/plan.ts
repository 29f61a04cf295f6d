import { z } from 'zod'
import { pieces } from '#db/schema/pieces.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { newUid } from '#lib/uid.ts'
import { checkNamed, columnsOf } from './rows.ts'
import { planFields, requireToCome, scopeOf } from './rules.ts'

/**
 * Plans a piece: what shall be written, when it shall be out, where and by whom. Whoever may begin an article there may plan one;
 * what has no language or no section yet needs that right everywhere.
 */
export const planPiece = command({
  name: 'piece.plan',
  input: z.strictObject({
    ...planFields,
    note: planFields.note.default(''),
    locale: planFields.locale.default(null),
    section: planFields.section.default(null),
    assignee: planFields.assignee.default(null),
  }),
  allow: 'article:create',
  scope: {
    locales: (_found, input) => scopeOf(input).locales,
    sections: (_found, input) => scopeOf(input).sections,
  },
  run: async ({ db, actor, now }, { input }) => {
    requireToCome(input.at, now)
    await checkNamed(db, input)
    const made = { uid: newUid(now), createdAt: now, createdBy: snapshot(actor) }
    const [row] = await db
      .insert(pieces)
      .values({ ...columnsOf(input), ...made })
      .returning()
    return { result: { uid: made.uid }, subject: { kind: 'piece', id: row!.id }, after: input }
  },
})
