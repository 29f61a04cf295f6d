import type { ReactNode } from 'react'
import { Icon } from '../kit/icon.tsx'
import { Bell, type BellCount } from './bell.tsx'
import { Languages, type LanguageChoices } from './languages.tsx'
import { Navigation, type NavigationGroup } from './navigation.tsx'
import { Person, type SignedIn } from './person.tsx'

interface Props {
  site: { name: string; href: string }
  desk: { name: string; href: string }
  /** The link past the navigation, the navigation's name, and what opens and closes it on narrow screens. */
  words: { skip: string; navigation: string; menu: string; close: string }
  navigation: NavigationGroup[]
  person: SignedIn
  /** What they are told; left out where nobody is told anything. */
  bell?: BellCount | undefined
  languages: LanguageChoices
  /** The help about keys. */
  keys?: ReactNode
  /** Editors, calendars: as wide as the screen. */
  wide?: boolean
  children: ReactNode
}

/** What stands around every page of the desk: a column at the side, on narrow screens a bar and a menu. */
export function DeskShell({
  site,
  desk,
  words,
  navigation,
  person,
  bell,
  languages,
  keys,
  wide,
  children,
}: Props) {
  return (
    <div className="desk">
      <a className="desk-skip" href="#main">
        {words.skip}
      </a>
      <header className="desk-head">
        <p className="desk-name">
          <a className="desk-site" href={site.href}>
            {site.name}
          </a>
          <a className="desk-desk" href={desk.href}>
            {desk.name}
          </a>
        </p>
        {bell && <Bell {...bell} />}
        {/* A popover opens and closes without scripts. Browsers that know none show the menu in its place. */}
        <button className="desk-menu-button" type="button" popoverTarget="desk-menu">
          <Icon name="menu" />
          {words.menu}
        </button>
        <div className="desk-menu" id="desk-menu" popover="auto">
          <button
            className="desk-menu-close"
            type="button"
            popoverTarget="desk-menu"
            popoverTargetAction="hide"
          >
            <Icon name="close" />
            {words.close}
          </button>
          <Navigation label={words.navigation} groups={navigation} />
          <Person {...person} />
          <Languages {...languages} />
          {keys}
        </div>
      </header>
      <main className={wide ? 'desk-main is-wide' : 'desk-main'} id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
