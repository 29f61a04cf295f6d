import { replyInThread } from '#domain/comments/reply.ts'
import { route } from '#server/desk/route.ts'

/** An answer in the editor. */
export const POST = route(replyInThread)
