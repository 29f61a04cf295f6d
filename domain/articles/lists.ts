import { readCursor, writeCursor } from '#lib/cursor.ts'
import { cardsById } from './cards.ts'
import { keysOf, looked, type Key, type ListOf } from './keys.ts'
import type { Card, CardPage } from './types.ts'

/**
 * One page of a list, newest first, by key and never by offset.
 * @param before cursor out of `next` of the page before; null for the first page
 * @returns null when the cursor is not one
 */
export async function readList(
  locale: string,
  list: ListOf,
  before: string | null,
  size: number,
): Promise<CardPage | null> {
  const cursor = before === null ? null : readCursor(before)
  if (before !== null && cursor === null) return null
  // One more than is shown tells whether there is a next page, without counting.
  const keys = await keysOf(locale, list, cursor, size + 1)
  looked(locale, list, { from: lowest(keys, size + 1), until: cursor?.at ?? Infinity })
  const shown = keys.slice(0, size)
  const last = shown.at(-1)
  return {
    cards: await cardsById(shown.map((key) => key.id)),
    next: keys.length > size && last ? writeCursor(last) : null,
  }
}

/** The newest articles of a language. */
export async function readLatest(locale: string, limit: number): Promise<Card[]> {
  const list = { kind: 'latest' } as const
  const keys = await keysOf(locale, list, null, limit)
  looked(locale, list, { from: lowest(keys, limit), until: Infinity })
  return cardsById(keys.map((key) => key.id))
}

/** How far down a list was looked: to the last key, or to its end where there were fewer than asked for. */
function lowest(keys: readonly Key[], asked: number): number {
  return keys.length < asked ? -Infinity : keys.at(-1)!.at
}
