import type { Standing } from '#domain/articles/desk.ts'

/** What each part of the page is given. */
export interface Part {
  standing: Standing
}
