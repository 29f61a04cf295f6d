import type { MenuItem, MenuLink, MenuTarget } from './types.ts'

/** Every link of a menu, those below others too. */
function linksOf(items: readonly MenuItem[]): MenuLink[] {
  return items.flatMap(({ link, children }) => [link, ...children])
}

/** Ids of what a menu leads to, by kind. */
export function idsOf(items: readonly MenuItem[]): Map<MenuTarget, number[]> {
  const ids = new Map<MenuTarget, Set<number>>()
  for (const link of linksOf(items)) {
    if (!('id' in link)) continue
    const known = ids.get(link.kind) ?? new Set<number>()
    ids.set(link.kind, known.add(link.id))
  }
  return new Map([...ids].map(([kind, set]) => [kind, [...set]]))
}
