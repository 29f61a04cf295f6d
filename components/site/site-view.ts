import type { BreakingView } from '#domain/breaking/reader.ts'
import type { Drawable } from '#domain/media/reader.ts'
import type { ShownItem } from '#domain/menus/types.ts'
import type { SectionNode } from '#domain/sections/reader.ts'
import type { SiteSettings } from '#domain/settings/reader.ts'
import type { Edition } from './edition.ts'

/** The official account's panel; null where settings name no picture. */
export interface WechatView {
  account: string
  picture: Drawable
}

/** What surrounds every page of one language. */
export interface SiteView {
  edition: Edition
  settings: SiteSettings
  /** The bar above every page, and what stands among the standing pages at its foot. */
  header: ShownItem[]
  footer: ShownItem[]
  /** The top sections with what is below them. */
  sections: SectionNode[]
  logo: Drawable | null
  breaking: BreakingView | null
  wechat: WechatView | null
}
