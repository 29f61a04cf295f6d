import type { ReactNode } from 'react'
import { BreakingBar } from './breaking-bar.tsx'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { SectionNav } from './section-nav.tsx'
import type { SiteView } from './site-view.ts'

interface Props {
  site: SiteView
  /** This page in the other languages, by language; where one is missing, its front page is offered. */
  alternates?: Partial<Record<string, string>>
  /** Slugs from the top section to where the reader is. */
  sectionSlugs?: string[]
  /** On the front page the site's name is the heading. */
  front?: boolean
  children: ReactNode
}

/** What stands above and below every page. */
export function SiteFrame({ site, alternates = {}, sectionSlugs = [], front = false, children }: Props) {
  return (
    <>
      <a className="skip" href="#content">
        {site.edition.t('site.skip')}
      </a>
      <header className="site-head">
        <BreakingBar site={site} />
        <Masthead site={site} alternates={alternates} front={front} />
        <SectionNav site={site} current={sectionSlugs} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer site={site} />
    </>
  )
}
