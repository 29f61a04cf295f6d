import { reopenThread } from '#domain/comments/settle.ts'
import { route } from '#server/desk/route.ts'

/** A comment that is taken up again. */
export const POST = route(reopenThread)
