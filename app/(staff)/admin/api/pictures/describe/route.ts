import { describeMedium } from '#domain/media/describe.ts'
import { route } from '#server/desk/route.ts'

/** Words and focal point of a picture. */
export const POST = route(describeMedium)
