import type { Locale } from '#i18n/locales.ts'
import type { Health } from './health.ts'
import type { Pages } from './pages/pages.ts'
import type { Renderer } from './pages/render.ts'
import type { StaticFolders } from './static.ts'
import type { Trust } from './trust.ts'

/** What the front is made of; tests give it a stub for a renderer. */
export interface FrontOptions extends Trust {
  pages: Pages
  /** For what is no page: the framework's own requests in development. */
  render: Renderer
  dev: boolean
  /** A shared cache in front may keep pages: there is a purge. */
  cdn: boolean
  /** The site's default language; asked where the address says none. */
  defaultLocale: () => Promise<Locale>
  /** Languages readers are led to; left out, all there are. */
  offered?: () => Promise<readonly Locale[]>
  folders: StaticFolders
  health: Health
}
