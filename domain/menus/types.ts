import { z } from 'zod'
import { filledLine, webAddress } from '#lib/text.ts'

/** Where a menu stands: the bar of sections above every page, or among the standing pages at its foot. */
export const menuPlaces = ['header', 'footer'] as const
export type MenuPlace = (typeof menuPlaces)[number]

/** What an item may lead to that has a name of its own. */
export const menuTargets = ['section', 'tag', 'page', 'author'] as const
export type MenuTarget = (typeof menuTargets)[number]

/** Most items at the top, and below one of them: more than that nobody reads. */
export const MOST_LINKS = 30

/** A path of this site, or a whole address elsewhere. */
const address = z.union([
  z
    .string()
    .max(2000)
    .regex(/^\/(?![/\\])[^\s\\]*$/),
  webAddress,
])

const label = filledLine(60)

/** One link. A label of null is the name of what it leads to, in the menu's language, as it is at any time. */
const link = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(menuTargets), id: z.int().positive(), label: label.nullable() }),
  z.strictObject({ kind: z.literal('front'), label: label.nullable() }),
  z.strictObject({ kind: z.literal('address'), url: address, label }),
])

/** A menu as it is kept, by ids; null is the automatic one. */
export const menuGrammar = z
  .array(z.object({ link, children: z.array(link).max(MOST_LINKS) }).strict())
  .min(1)
  .max(MOST_LINKS)
  .nullable()

export type MenuLink = z.output<typeof link>
export interface MenuItem {
  link: MenuLink
  children: MenuLink[]
}

/** One link as readers see it. */
export interface ShownLink {
  /** Another one for each place in the menu. */
  key: string
  label: string
  href: string
  /** Of a section: by it the bar knows where the reader is. */
  section: string | null
}

/** An item with what is below it, as readers see it. */
export interface ShownItem extends ShownLink {
  children: ShownLink[]
}
