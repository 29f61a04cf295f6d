import { resolveThread } from '#domain/comments/settle.ts'
import { route } from '#server/desk/route.ts'

/** A comment that is done with. */
export const POST = route(resolveThread)
