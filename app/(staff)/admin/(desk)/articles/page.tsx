import { ArticleTable } from '#components/admin/articles/article-table.tsx'
import { nameIn } from '#components/admin/articles/choices.ts'
import { FilterForm } from '#components/admin/articles/filter-form.tsx'
import { ViewLinks } from '#components/admin/articles/view-links.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { isListUnderWay, listArticles } from '#domain/articles/desk.ts'
import { articleQuery } from '#domain/articles/query.ts'
import { listViews } from '#domain/saved-views/desk.ts'
import { articlesPath, newArticlePath } from '#i18n/desk-article-paths.ts'
import { readCursor } from '#lib/cursor.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { forgetView, keepView } from './actions.ts'
import { askedFilter } from './asked-filter.ts'
import { Bulk, BULK_FORM } from './bulk-part.tsx'
import { NoArticles } from './no-articles.tsx'
import { stateTabs } from './state-tabs.ts'

/** Articles on a page. */
const SHOWN = 50

export const generateMetadata = () => titled((t) => t('desk.articles.title'))

/** The newsroom's articles, by where they stand and whatever else they are looked for by. */
export default function ArticlesPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => articlesPage(at, searchParams))
}

async function articlesPage(at: AtDesk, searchParams: Query) {
  const words = await deskWords()
  const { t, locale } = words
  const query = await searchParams
  const asked = articleQuery(query)
  const { filter, choices, sections } = await askedFilter(at.actor, asked, words)
  const { before } = query
  // Any other text begins at the beginning.
  const place = typeof before === 'string' && readCursor(before) ? before : undefined
  const { articles, next } = await listArticles(at.actor, filter ?? {}, { limit: SHOWN, before: place })
  const views = await listViews(at.actor)
  const isUnderWay = await isListUnderWay(at.actor)
  const isNarrowed = Object.keys(asked).length > 0 || place !== undefined
  const isEmpty = articles.length === 0
  const begin = (
    <ButtonLink href={newArticlePath()} tone="primary" icon="add">
      {t('desk.articles.new')}
    </ButtonLink>
  )
  return (
    <Desk at={at} wide>
      <PageHead title={t('desk.articles.title')} actions={(isNarrowed || !isEmpty) && begin} />
      {isUnderWay && <Notice>{t('desk.articles.underWay')}</Notice>}
      <Tabs label={t('desk.articles.tabs.label')} tabs={stateTabs(asked, t)} />
      <FilterForm asked={asked} choices={choices} t={t} />
      <ViewLinks views={views} asked={asked} save={keepView} remove={forgetView} t={t} />
      {!filter && <Notice tone="warning">{t('desk.articles.badFilter')}</Notice>}
      {isEmpty ? (
        <NoArticles asked={asked} isNarrowed={isNarrowed} begin={begin} t={t} />
      ) : (
        <>
          <ArticleTable
            articles={articles}
            sections={new Map(sections.map((one) => [one.id, nameIn(one, locale)]))}
            form={BULK_FORM}
            now={deskRequest().now}
            {...words}
          />
          <Pager
            label={t('desk.articles.pages')}
            {...(place !== undefined && {
              first: { href: articlesPath(asked), label: t('desk.articles.newest') },
            })}
            {...(next !== null && {
              next: { href: articlesPath({ ...asked, before: next }), label: t('desk.articles.older') },
            })}
          />
          <Bulk actor={at.actor} isTrash={asked.trash !== undefined} t={t} />
        </>
      )}
    </Desk>
  )
}
