import { readNotices } from '#domain/notices/read.ts'
import { route } from '#server/desk/route.ts'

/** Notices whose link was followed. */
export const POST = route(readNotices)
