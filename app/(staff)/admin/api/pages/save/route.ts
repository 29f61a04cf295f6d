import { savePage } from '#domain/pages/save.ts'
import { route } from '#server/desk/route.ts'

/** A standing page in one language, made live. */
export const POST = route(savePage)
