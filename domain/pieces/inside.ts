import { may, type Actor } from '#domain/actor.ts'
import type { PieceRow } from './rows.ts'
import { placeOf, scopeOf } from './rules.ts'

/** Whether somebody may change a piece where it stands, drop it and begin it, as the commands ask. */
export function mayPlan(actor: Actor, piece: PieceRow): boolean {
  return may(actor, 'article:create', scopeOf(placeOf(piece)))
}
