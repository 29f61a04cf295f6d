import type { ReactNode } from 'react'
import type { CardPage, Headline } from '#domain/articles/types.ts'
import type { SiteView } from '../site/site-view.ts'
import { frontPath } from '#i18n/paths.ts'
import { WechatPanel } from '../site/wechat-panel.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { CardList } from './card-list.tsx'
import { MostRead } from './most-read.tsx'
import { Pager } from './pager.tsx'

interface Props {
  site: SiteView
  /** What kind of list it is, above the title: Tag, Author. */
  kind?: string
  title: string
  description?: string
  /** From the front page down to this list, both left out. */
  above?: { name: string; href: string }[]
  list: CardPage
  mostRead: Headline[]
  /** The list's own path. */
  path: string
  /** False on the first page. */
  paged: boolean
  /** The first article large. */
  opening?: boolean
  /** Whether cards name their section. */
  sectionName?: boolean
  /** Beside or below the title: children, a portrait. */
  children?: ReactNode
}

/** A list of articles with its title: section, tag, author or month. */
export function ListPage(props: Props) {
  const {
    site,
    kind,
    title,
    description,
    above = [],
    list,
    mostRead,
    path,
    paged,
    opening = false,
    sectionName,
  } = props
  const { edition } = site
  const { t, locale } = edition
  const links = [{ name: t('site.front'), href: frontPath(locale) }, ...above, { name: title, href: null }]
  return (
    <div className="list-page">
      <header className="list-head">
        <Breadcrumb label={t('site.here')} links={links} />
        {kind && <p className="kicker">{kind}</p>}
        <h1>{title}</h1>
        {description && <p className="standfirst">{description}</p>}
        {props.children}
      </header>
      <div className="list-body">
        <h2 className="hidden-label">{t('list.articles')}</h2>
        {list.cards.length === 0 ? (
          <p className="empty">{t('list.empty')}</p>
        ) : (
          <CardList
            cards={list.cards}
            edition={edition}
            heading="h3"
            opening={opening && !paged}
            sectionName={sectionName}
          />
        )}
        <Pager edition={edition} path={path} next={list.next} paged={paged} />
      </div>
      <aside className="rail" aria-label={t('site.more')}>
        <MostRead headlines={mostRead} edition={edition} />
        <WechatPanel edition={edition} wechat={site.wechat} heading="h2" />
      </aside>
    </div>
  )
}
