import type { Drawable } from '#domain/media/reader.ts'
import { formatWeekday } from '#i18n/dates.ts'
import { dayOf } from '#lib/instant.ts'
import { Picture } from '../picture/picture.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { frontPath } from '#i18n/paths.ts'
import { SearchForm } from './search-form.tsx'
import type { SiteView } from './site-view.ts'

/** As high as masthead.css makes the paper's mark, in rem: on wide screens, and on others at most. */
const MARK = { wide: 4.1, narrow: 2.75 }

interface Props {
  site: SiteView
  alternates: Partial<Record<string, string>>
  front: boolean
}

/** Date, name of the paper, languages and search. */
export function Masthead({ site, alternates, front }: Props) {
  const { locale, timeZone, now } = site.edition
  const Name = front ? 'h1' : 'p'
  const tagline = site.settings['site.tagline']
  return (
    <div className="masthead">
      <p className="dateline-today">
        <time dateTime={dayOf(now, timeZone)}>{formatWeekday(now, locale, timeZone)}</time>
      </p>
      <div className="nameplate">
        <Name className="site-name">
          <a href={frontPath(locale)}>
            {site.logo && <Picture picture={site.logo} alt="" sizes={markSizes(site.logo)} eager />}
            <span>{site.settings['site.name']}</span>
          </a>
        </Name>
        {tagline && <p className="tagline">{tagline}</p>}
      </div>
      <div className="masthead-tools">
        <LanguageSwitch
          edition={site.edition}
          languages={site.settings['site.languages']}
          alternates={alternates}
        />
        <SearchForm edition={site.edition} id="search-top" />
      </div>
    </div>
  )
}

/** How wide the mark is drawn, as for `sizes`. */
function markSizes({ width, height }: Drawable): string {
  const wide = (high: number) => `${((high * width) / height).toFixed(1)}rem`
  return `(min-width: 64em) ${wide(MARK.wide)}, ${wide(MARK.narrow)}`
}
