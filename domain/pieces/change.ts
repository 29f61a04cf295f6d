import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { pieces } from '#db/schema/pieces.ts'
import { lastDoneTo } from '#domain/audit/inside.ts'
import { command, type CommandContext } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { checkNamed, columnsOf, loadPiece, planOf, requirePlanned, type PieceRow } from './rows.ts'
import { placeOf, planFields, requireToCome, scopeOf } from './rules.ts'
import type { PiecePlan } from './types.ts'

const some = z.strictObject(planFields).partial()

/**
 * Changes what is planned. It takes what the person saw: what they left as it was stays as others have made it since, and what
 * others changed too is refused, with who did. What is begun already can only get another time.
 */
export const changePiece = command({
  name: 'piece.change',
  input: z.strictObject({
    uid: z.string(),
    plan: some,
    /** The same fields as the person saw them. */
    seen: some,
  }),
  allow: 'article:create',
  find: ({ db }, { uid }) => loadPiece(db, uid),
  scope: {
    locales: (row, { plan }) => scopeOf(placeOf(row), { ...planOf(row), ...given(plan) }).locales,
    sections: (row, { plan }) => scopeOf(placeOf(row), { ...planOf(row), ...given(plan) }).sections,
  },
  run: async (context, { input, found }) => {
    const { db, now } = context
    const before = planOf(found)
    const wanted = given(input.plan)
    const changed = fields.filter(
      (name) => name in wanted && wanted[name] !== input.seen[name] && wanted[name] !== before[name],
    )
    if (found.state === 'dropped' || changed.some((name) => name !== 'at')) await requirePlanned(db, found)
    for (const name of changed) {
      if (name in input.seen && input.seen[name] !== before[name]) await refuseMeanwhile(context, found, name)
    }
    const change = Object.fromEntries(changed.map((name) => [name, wanted[name]])) as Partial<PiecePlan>
    if (change.at !== undefined) requireToCome(change.at, now)
    await checkNamed(db, change)
    const plan = { ...before, ...change }
    await db.update(pieces).set(columnsOf(plan)).where(eq(pieces.id, found.id))
    return {
      result: { uid: found.uid, at: plan.at },
      subject: { kind: 'piece', id: found.id },
      before: Object.fromEntries(changed.map((name) => [name, before[name]])),
      after: change,
    }
  },
})

const fields = ['title', 'note', 'locale', 'section', 'assignee', 'at'] as const

/** Without what stands there as undefined: that is not given. */
function given(plan: z.output<typeof some>): Partial<PiecePlan> {
  const known = Object.entries(plan).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known)
}

async function refuseMeanwhile(
  { db }: CommandContext,
  piece: PieceRow,
  field: (typeof fields)[number],
): Promise<never> {
  const last = await lastDoneTo(db, { kind: 'piece', id: piece.id })
  if (field === 'at') refuse('piece.moved', { by: last?.by ?? '', at: piece.plannedAt }, 'at')
  if (field === 'title') refuse('piece.renamed', { by: last?.by ?? '', headline: piece.title }, 'title')
  return refuse('piece.changed', { by: last?.by ?? '' }, field)
}
