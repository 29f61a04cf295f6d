import { refuse } from '#domain/refusal.ts'
import { readCursor, type Cursor } from '#lib/cursor.ts'

/** Where a list goes on; null is the beginning. @throws Refused `cursor.unknown` */
export function cursorOf(after: string | undefined): Cursor | null {
  if (after === undefined) return null
  return readCursor(after) ?? refuse('cursor.unknown', { cursor: after }, 'after')
}
