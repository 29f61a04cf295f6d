import type { DeskTag } from '#domain/tags/types.ts'

/** What each part of the page about one tag is given. */
export interface Part {
  tag: DeskTag
}
