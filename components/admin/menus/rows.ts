import type { MenuItem, MenuLink } from '#domain/menus/types.ts'

/** A link of a menu as one line; those of depth 1 stand below the nearest of depth 0 before them. */
export interface MenuRow {
  key: string
  link: MenuLink
  depth: 0 | 1
}

/** Where something is dropped on a row. */
export type Spot = 'before' | 'into' | 'after'
export type Direction = 'up' | 'down' | 'in' | 'out'

/** @param keyOf a new key for each call */
export function rowsOf(items: readonly MenuItem[], keyOf: () => string): MenuRow[] {
  return items.flatMap(({ link, children }) => [
    { key: keyOf(), link, depth: 0 as const },
    ...children.map((child) => ({ key: keyOf(), link: child, depth: 1 as const })),
  ])
}

export function itemsOf(rows: readonly MenuRow[]): MenuItem[] {
  const items: MenuItem[] = []
  for (const { link, depth } of rows) {
    const above = items.at(-1)
    if (depth === 1 && above) above.children.push(link)
    else items.push({ link, children: [] })
  }
  return items
}

/** A row with what stands below it, as places in the list: from, and up to. */
function blockAt(rows: readonly MenuRow[], from: number): [from: number, end: number] {
  if (rows[from]?.depth !== 0) return [from, from + 1]
  const next = rows.findIndex((row, at) => at > from && row.depth === 0)
  return [from, next < 0 ? rows.length : next]
}

/** Nothing stands below nothing. */
function sound(rows: readonly MenuRow[]): MenuRow[] {
  return rows.map((row, at) => (at === 0 && row.depth === 1 ? { ...row, depth: 0 } : row))
}

/** Takes a row with what stands below it, and puts it before a place of the list. */
function put(rows: readonly MenuRow[], key: string, before: number, depth: 0 | 1): MenuRow[] {
  const [from, end] = blockAt(
    rows,
    rows.findIndex((row) => row.key === key),
  )
  // One level only: what stood below it stands beside it there.
  const block = rows.slice(from, end).map((row, at) => (at === 0 ? { ...row, depth } : row))
  const at = Math.max(before, 0)
  if (at > from && at < end) return sound([...rows])
  const left = rows.slice(0, Math.min(from, at))
  return sound(
    at <= from
      ? [...rows.slice(0, at), ...block, ...rows.slice(at, from), ...rows.slice(end)]
      : [...left, ...rows.slice(end, at), ...block, ...rows.slice(at)],
  )
}

/** Moves a row one step; the same rows where there is nowhere to go. */
export function moved(rows: readonly MenuRow[], key: string, to: Direction): MenuRow[] {
  const at = rows.findIndex((row) => row.key === key)
  const row = rows[at]
  if (!row || !canMove(rows, key, to)) return [...rows]
  const [, end] = blockAt(rows, at)
  if (to === 'in') return put(rows, key, at, 1)
  if (to === 'out') {
    const next = rows.findIndex((one, place) => place > at && one.depth === 0)
    return put(rows, key, next < 0 ? rows.length : next, 0)
  }
  if (row.depth === 1) return put(rows, key, to === 'up' ? at - 1 : end + 1, 1)
  if (to === 'down') return put(rows, key, blockAt(rows, end)[1], 0)
  return put(
    rows,
    key,
    rows.findLastIndex((one, place) => place < at && one.depth === 0),
    0,
  )
}

/** Whether a row can go one step there. */
export function canMove(rows: readonly MenuRow[], key: string, to: Direction): boolean {
  const at = rows.findIndex((row) => row.key === key)
  const [from, end] = blockAt(rows, at)
  const isTop = rows[at]?.depth === 0
  switch (to) {
    case 'up':
      // The first below another would come to stand at the very top.
      return isTop ? from > 0 : at > 1
    case 'down':
      return end < rows.length
    case 'in':
      return isTop && from > 0
    case 'out':
      return !isTop
  }
}

/** Puts a row where it was dropped. */
export function dropped(rows: readonly MenuRow[], key: string, on: string, spot: Spot): MenuRow[] {
  const target = rows.findIndex((row) => row.key === on)
  const row = rows[target]
  if (!row || key === on) return [...rows]
  if (spot === 'into') return put(rows, key, target + 1, 1)
  if (spot === 'before') return put(rows, key, target, row.depth)
  return put(rows, key, blockAt(rows, target)[1], row.depth)
}

/** Takes a row away; what stood below it goes up to its place. */
export function without(rows: readonly MenuRow[], key: string): MenuRow[] {
  const at = rows.findIndex((row) => row.key === key)
  const [from, end] = blockAt(rows, at)
  return sound(
    rows.flatMap((row, place) =>
      place === at ? [] : [place > from && place < end ? { ...row, depth: 0 as const } : row],
    ),
  )
}
