import type { Locale } from '#i18n/locales.ts'
import type { Health } from './health.ts'
import type { Renderer } from './render-page.ts'
import type { StaticFolders } from './static.ts'

/** What the front is made of; tests give it a stub for a renderer. */
export interface FrontOptions {
  render: Renderer
  dev: boolean
  /** Origin readers use. */
  siteUrl: string
  /** The site's default language; asked where the address says none. */
  defaultLocale: () => Promise<Locale>
  folders: StaticFolders
  health: Health
}
