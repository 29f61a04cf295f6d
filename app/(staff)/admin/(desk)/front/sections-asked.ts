import type { Actor } from '#domain/actor.ts'
import { listSections } from '#domain/sections/desk.ts'
import { sectionsUnder } from '#domain/sections/under.ts'

/** Ids of a section and all below it. @param id as a form sends it; '' and what is no number are no section */
export async function sectionsAsked(actor: Actor, id: string): Promise<number[]> {
  if (!/^\d{1,9}$/.test(id)) return []
  return sectionsUnder(await listSections(actor), Number(id))
}
