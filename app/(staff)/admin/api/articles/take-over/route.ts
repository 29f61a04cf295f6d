import { takeOver } from '#domain/presence/take-over.ts'
import { route } from '#server/desk/route.ts'

export const POST = route(takeOver)
