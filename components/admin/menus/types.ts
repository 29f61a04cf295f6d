import type { MenuItem, MenuPlace, MenuTarget } from '#domain/menus/types.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Messages } from '#i18n/messages.ts'

export type MenuWords = Messages['desk']['menus']

/** A name of something a menu leads to, in the menu's language. */
export interface TargetName {
  kind: MenuTarget
  id: number
  name: string
}

/** A menu as the browser gets it. */
export interface MenuStart {
  locale: Locale
  /** Language of the menu, as `lang` wants it. */
  lang: string
  place: MenuPlace
  /** Null is the automatic one. */
  items: MenuItem[] | null
  /** What the automatic one shows just now: from here on it can be arranged. */
  automatic: MenuItem[]
  names: TargetName[]
  /** Name of the site: what the front page is called. */
  siteName: string
}
