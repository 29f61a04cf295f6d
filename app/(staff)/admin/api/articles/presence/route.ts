import { beatPresence } from '#domain/presence/beat.ts'
import { route } from '#server/desk/route.ts'

export const POST = route(beatPresence)
