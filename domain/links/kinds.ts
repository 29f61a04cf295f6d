import type { staffLinks } from '#db/schema/staff.ts'

/** What a one-time link is good for. */
export type LinkKind = (typeof staffLinks.$inferSelect)['kind']
