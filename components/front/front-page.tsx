import type { FrontView } from '#domain/front/reader.ts'
import { Card } from '../card/card.tsx'
import { HeadlineList } from '../card/headline-list.tsx'
import { MostRead } from '../card/most-read.tsx'
import { archivesPath } from '#i18n/paths.ts'
import type { SiteView } from '../site/site-view.ts'
import { WechatPanel } from '../site/wechat-panel.tsx'
import { SectionBlock } from './section-block.tsx'
import { versionOf } from './version.ts'

/** The front page: lead, second row, editors' choice, a block per section, most read and latest. */
export function FrontPage({ front, site }: { front: FrontView; site: SiteView }) {
  const { edition } = site
  const { t, locale } = edition
  if (!front.lead) {
    return (
      <div className="empty-front" data-version={versionOf(front)}>
        <h2>{t('home.empty')}</h2>
        <p>{t('home.emptyText')}</p>
      </div>
    )
  }
  return (
    <div className="front" data-version={versionOf(front)}>
      <div className="front-top">
        <div className="front-main">
          <Card
            card={front.lead}
            edition={edition}
            heading="h2"
            look="lead"
            picture="(min-width: 64em) 32rem, (min-width: 40em) 50vw, 94vw"
            first
          />
          <SecondRow front={front} site={site} />
        </div>
        <section className="latest">
          <h2>{t('home.latest')}</h2>
          <HeadlineList headlines={front.latest} edition={edition} as="dates" />
          <a className="more" href={archivesPath(locale)}>
            {t('home.allLatest')}
          </a>
        </section>
      </div>
      <Picked front={front} site={site} />
      <div className="front-sections">
        {front.sections.map((block, at) => (
          <SectionBlock key={block.section.sectionId} block={block} edition={edition} at={at} />
        ))}
        <aside className="rail" aria-label={t('site.more')}>
          <MostRead headlines={front.mostRead} edition={edition} />
          <WechatPanel edition={edition} wechat={site.wechat} heading="h2" />
        </aside>
      </div>
    </div>
  )
}

function SecondRow({ front, site }: { front: FrontView; site: SiteView }) {
  if (front.second.length === 0) return null
  return (
    <section className="second-row" aria-label={site.edition.t('home.top')}>
      {front.second.map((card) => (
        <Card
          key={card.articleId}
          card={card}
          edition={site.edition}
          heading="h2"
          picture="(min-width: 48em) 14rem, (min-width: 40em) 46vw, 34vw"
          standfirst={false}
        />
      ))}
    </section>
  )
}

function Picked({ front, site }: { front: FrontView; site: SiteView }) {
  if (front.picked.length === 0) return null
  return (
    <section className="picked">
      <h2>{site.edition.t('home.picked')}</h2>
      <div className="picked-cards">
        {front.picked.map((card) => (
          <Card
            key={card.articleId}
            card={card}
            edition={site.edition}
            heading="h3"
            look="text"
            picture={null}
            standfirst={false}
          />
        ))}
      </div>
    </section>
  )
}
