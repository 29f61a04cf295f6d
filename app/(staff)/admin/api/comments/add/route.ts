import { addThread } from '#domain/comments/add.ts'
import { route } from '#server/desk/route.ts'

/** A comment in the editor. */
export const POST = route(addThread)
