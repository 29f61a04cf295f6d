import { arrangeFront } from '#domain/front/arrange.ts'
import { route } from '#server/desk/route.ts'

/** What somebody arranged on the board. */
export const POST = route(arrangeFront)
