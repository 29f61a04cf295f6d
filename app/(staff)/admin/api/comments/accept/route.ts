import { acceptSuggestion } from '#domain/comments/accept.ts'
import { route } from '#server/desk/route.ts'

/** A suggestion that is taken in. */
export const POST = route(acceptSuggestion)
