import { refuse } from '#domain/refusal.ts'
import type { Hindrance } from './rules.ts'

/** Says why somebody may not sign. @throws Refused */
export function refuseHindered(why: Hindrance): never {
  switch (why) {
    case 'trashed':
      return refuse('workingCopy.trashed')
    case 'scheduled':
      return refuse('review.scheduled')
    case 'notInReview':
      return refuse('review.notInReview')
    case 'over':
      return refuse('review.over')
    case 'noRight':
      return refuse('review.noRight')
    case 'nobody':
      return refuse('review.nobody')
    case 'wrote':
      return refuse('review.wrote')
    case 'signed':
      return refuse('review.signed')
  }
}
