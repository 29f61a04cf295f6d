import type { Actor } from '#domain/actor.ts'
import { listSections } from '#domain/sections/desk.ts'

/** Ids of a section and all below it. @param id as a form sends it; '' and what is no number are no section */
export async function sectionsUnder(actor: Actor, id: string): Promise<number[]> {
  if (!/^\d{1,9}$/.test(id)) return []
  const ids = new Set<number>()
  // The list has each before those below it.
  for (const one of await listSections(actor)) {
    if (one.id === Number(id) || ids.has(one.parentId ?? 0)) ids.add(one.id)
  }
  return [...ids]
}
