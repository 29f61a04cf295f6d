import type { Drawable } from '#domain/media/reader.ts'
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
  /** The top sections with what is below them. */
  sections: SectionNode[]
  pages: { name: string; slug: string }[]
  logo: Drawable | null
  wechat: WechatView | null
}
