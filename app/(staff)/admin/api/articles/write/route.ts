import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { route } from '#server/desk/route.ts'

/** Autosave. */
export const POST = route(writeWorkingCopy)
