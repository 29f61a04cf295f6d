import type { ShownItem, ShownLink } from '#domain/menus/types.ts'
import { SearchForm } from './search-form.tsx'
import { archivesPath } from '#i18n/paths.ts'
import type { SiteView } from './site-view.ts'

/** So many links stand in the bar with their children; a bigger tree shows its top alone. */
const MOST_IN_BAR = 10

interface Props {
  site: SiteView
  /** Slugs from the top section to where the reader is. */
  current: string[]
}

/** The bar of sections, or of what was arranged in their place, and behind "Sections" everything: a <details>, so that it opens without scripts. */
export function SectionNav({ site, current }: Props) {
  const { t } = site.edition
  return (
    <nav className="section-nav" aria-label={t('site.sections')}>
      <details className="menu">
        <summary>{t('site.menu')}</summary>
        <Menu site={site} />
      </details>
      {site.header.length > 0 && (
        <ul className="section-bar">
          {inBar(site.header).map(({ link, isTop }) => (
            <li key={link.key} className={isTop ? 'is-top' : undefined}>
              <a href={link.href} aria-current={stateOf(link, current)}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function inBar(items: ShownItem[]): { link: ShownLink; isTop: boolean }[] {
  const all = items.flatMap((item) => [
    { link: item, isTop: true },
    ...item.children.map((child) => ({ link: child, isTop: false })),
  ])
  return all.length <= MOST_IN_BAR ? all : all.filter(({ isTop }) => isTop)
}

/** The last is where the reader is, whether the section itself or an article of it. */
function stateOf({ section }: ShownLink, current: string[]): 'true' | 'location' | undefined {
  const at = section === null ? -1 : current.indexOf(section)
  return at === -1 ? undefined : at === current.length - 1 ? 'true' : 'location'
}

function Menu({ site }: { site: SiteView }) {
  const { locale, t } = site.edition
  return (
    <div className="menu-panel">
      <SearchForm edition={site.edition} id="search-menu" />
      <div className="menu-columns">
        {site.header.map((item) => (
          <ul key={item.key}>
            <li className="is-top">
              <a href={item.href}>{item.label}</a>
            </li>
            {item.children.map((child) => (
              <li key={child.key}>
                <a href={child.href}>{child.label}</a>
              </li>
            ))}
          </ul>
        ))}
        <ul>
          <li className="is-top">
            <a href={archivesPath(locale)}>{t('site.archive')}</a>
          </li>
          {site.footer.map((item) => (
            <li key={item.key}>
              <a href={item.href}>{item.label}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
