import { saveWorkingCopy } from '#domain/working-copies/save.ts'
import { route } from '#server/desk/route.ts'

/** Saving on purpose. */
export const POST = route(saveWorkingCopy)
