import type { Actor } from '#domain/actor.ts'
import type { DeskSection, OneSection } from '#domain/sections/types.ts'

/** What each part of the page about one section is given. */
export interface Part {
  section: OneSection
  /** All that are in use, as a tree is read. */
  sections: DeskSection[]
  actor: Actor
}
