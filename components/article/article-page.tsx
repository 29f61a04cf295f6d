import type { ArticleView, Headline } from '#domain/articles/types.ts'
import { Body } from '../body/body.tsx'
import { HeadlineList } from '../card/headline-list.tsx'
import { PictureFigure } from '../picture/figure.tsx'
import type { SiteView } from '../site/site-view.ts'
import { WechatPanel } from '../site/wechat-panel.tsx'
import { ArticleHead } from './article-head.tsx'
import { ArticleMeta } from './article-meta.tsx'
import { Neighbours } from './neighbours.tsx'
import { Notes } from './notes.tsx'
import { SharePanel } from './share-panel.tsx'
import { SourceLine } from './source-line.tsx'
import { Tags } from './tags.tsx'

interface Props {
  article: ArticleView
  related: Headline[]
  neighbours: { older: Headline | null; newer: Headline | null }
  site: SiteView
  /** Its whole address, for sharing. */
  address: string
  /** False for what is not public: it has no readings and no versions that our script could ask for. */
  counted?: boolean
}

/** An article with everything that belongs to it. */
export function ArticlePage({ article, related, neighbours, site, address, counted = true }: Props) {
  const { edition } = site
  const { t } = edition
  return (
    <div className="article-page">
      <article
        className="article"
        {...(counted && {
          'data-views-uid': article.uid,
          'data-version': article.version,
          'data-corrected': lastCorrection(article.notes),
        })}
      >
        <ArticleHead article={article} edition={edition} />
        {article.picture && (
          <PictureFigure
            className="lead-picture"
            picture={article.picture}
            sizes="(min-width: 75em) 56rem, 94vw"
            first
          />
        )}
        <ArticleMeta article={article} edition={edition} />
        <div className="article-text">
          <Notes notes={article.notes} edition={edition} />
          <Body
            body={article.body}
            pictures={article.pictures}
            t={t}
            dateline={article.dateline && t('article.dateline', { place: article.dateline })}
          />
          <SourceLine article={article} edition={edition} />
          <Tags tags={article.tags} edition={edition} />
          <SharePanel headline={article.headline} address={address} edition={edition} />
        </div>
      </article>
      <Neighbours neighbours={neighbours} section={article.section} edition={edition} />
      <aside className="rail" aria-label={t('site.more')}>
        {related.length > 0 && (
          <section className="related">
            <h2>{t('article.related')}</h2>
            <HeadlineList headlines={related} edition={edition} as="dates" />
          </section>
        )}
        <WechatPanel edition={edition} wechat={site.wechat} heading="h2" />
      </aside>
    </div>
  )
}

/** The version that last put something right, which readers of an older one should hear. */
function lastCorrection(notes: ArticleView['notes']): number | undefined {
  return notes.findLast(({ kind }) => kind === 'correction' || kind === 'retraction')?.version
}
