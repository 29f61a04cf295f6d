import { declineThread } from '#domain/comments/settle.ts'
import { route } from '#server/desk/route.ts'

/** A comment that is declined. */
export const POST = route(declineThread)
