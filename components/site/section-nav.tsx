import type { SectionNode } from '#domain/sections/reader.ts'
import { SearchForm } from './search-form.tsx'
import { archivesPath, pagePath, sectionPath } from '#i18n/paths.ts'
import type { SiteView } from './site-view.ts'

/** So many links stand in the bar with their children; a bigger tree shows its top alone. */
const MOST_IN_BAR = 10

interface Props {
  site: SiteView
  /** Slugs from the top section to where the reader is. */
  current: string[]
}

/** The bar of sections, and behind "Sections" everything: a <details>, so that it opens without scripts. */
export function SectionNav({ site, current }: Props) {
  const { t } = site.edition
  return (
    <nav className="section-nav" aria-label={t('site.sections')}>
      <details className="menu">
        <summary>{t('site.menu')}</summary>
        <Menu site={site} />
      </details>
      {site.sections.length > 0 && (
        <ul className="section-bar">
          {inBar(site.sections).map(({ section, isTop }) => (
            <li key={section.sectionId} className={isTop ? 'is-top' : undefined}>
              <SectionLink site={site} section={section} current={current} />
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function inBar(top: SectionNode[]): { section: SectionNode; isTop: boolean }[] {
  const all = top.flatMap((section) => [
    { section, isTop: true },
    ...section.children.map((child) => ({ section: child, isTop: false })),
  ])
  return all.length <= MOST_IN_BAR ? all : all.filter(({ isTop }) => isTop)
}

function SectionLink({ site, section, current }: Props & { section: SectionNode }) {
  const at = current.indexOf(section.slug)
  // The last is where the reader is, whether the section itself or an article of it.
  const state = at === -1 ? undefined : at === current.length - 1 ? 'true' : 'location'
  return (
    <a href={sectionPath(site.edition.locale, section.slug)} aria-current={state}>
      {section.name}
    </a>
  )
}

function Menu({ site }: { site: SiteView }) {
  const { locale, t } = site.edition
  return (
    <div className="menu-panel">
      <SearchForm edition={site.edition} id="search-menu" />
      <div className="menu-columns">
        {site.sections.map((section) => (
          <ul key={section.sectionId}>
            <li className="is-top">
              <a href={sectionPath(locale, section.slug)}>{section.name}</a>
            </li>
            {section.children.map((child) => (
              <li key={child.sectionId}>
                <a href={sectionPath(locale, child.slug)}>{child.name}</a>
              </li>
            ))}
          </ul>
        ))}
        <ul>
          <li className="is-top">
            <a href={archivesPath(locale)}>{t('site.archive')}</a>
          </li>
          {site.pages.map((page) => (
            <li key={page.slug}>
              <a href={pagePath(locale, page.slug)}>{page.name}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
