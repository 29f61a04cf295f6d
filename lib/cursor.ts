/** Where a list goes on: after the row with this date and key. */
export interface Cursor {
  at: number
  id: number
}

/** Cursor as it stands in addresses: two numbers in base 36. */
export function writeCursor(cursor: Cursor): string {
  return `${cursor.at.toString(36)}.${cursor.id.toString(36)}`
}

/** @returns null for anything that writeCursor() could not have made */
export function readCursor(text: string): Cursor | null {
  if (!/^-?[0-9a-z]{1,10}\.[0-9a-z]{1,7}$/.test(text)) return null
  const [at, id] = text.split('.').map((part) => parseInt(part, 36)) as [number, number]
  const cursor = { at, id }
  return Number.isSafeInteger(at) && id <= 0x7fffffff && writeCursor(cursor) === text ? cursor : null
}
