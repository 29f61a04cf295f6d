import type { ReviewStanding } from '#domain/reviews/desk.ts'

/** What each part of the page is given. */
export interface Part {
  review: ReviewStanding
}
