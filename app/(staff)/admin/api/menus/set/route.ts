import { setMenu } from '#domain/menus/set.ts'
import { route } from '#server/desk/route.ts'

/** A menu as it was arranged, or the automatic one. */
export const POST = route(setMenu)
