import { followBreaking } from './breaking.ts'
import { countReading } from './count.ts'
import { watchVersion } from './notice.ts'
import { offerSharing } from './share.ts'
import { suggestSearches } from './suggest.ts'
import { followTheme, offerThemes } from './theme.ts'
import { offerVideos } from './video.ts'

// At once: nothing is drawn before this module has run, so that no page shows in colours its reader left.
followTheme()
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()

/** What needs the whole page. */
function start(): void {
  offerThemes()
  offerSharing()
  offerVideos()
  suggestSearches()
  countReading()
  followBreaking()
  watchVersion()
}
