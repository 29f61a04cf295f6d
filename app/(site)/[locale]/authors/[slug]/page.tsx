import type { Metadata } from 'next'
import { Portrait } from '#components/author/portrait.tsx'
import { ListPage } from '#components/card/list-page.tsx'
import { authorPath, feedPath } from '#components/site/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { readList } from '#domain/articles/reader.ts'
import { listMetadata } from '#server/site-metadata.ts'
import { absence } from '../../../absence.ts'
import { asked, askedBefore } from '../../../asked.ts'
import { Moved, NotFound } from '../../../frames.tsx'
import { readAuthor } from '../../../once.ts'
import { LIST_SIZE, readMostRead, readSite } from '../../../site.ts'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await asked(params)
  const found = slug === null ? null : await readAuthor(locale, slug)
  const { before, sound } = await askedBefore(searchParams)
  if (found?.state !== 'live' || !sound) return absence(locale)
  const { name, description } = found.author
  const path = authorPath(locale, found.author.slug)
  return listMetadata({
    title: name,
    description,
    path,
    settings: (await readSite(locale)).settings,
    locale,
    before,
    versions: [{ locale, path }],
    feed: feedPath(locale, { kind: 'authors', slug: found.author.slug }),
  })
}

export default async function AuthorRoute({ params, searchParams }: Props) {
  const { locale, slug } = await asked(params)
  if (slug === null) return <NotFound locale={locale} />
  const found = await readAuthor(locale, slug)
  if (found.state === 'unknown') return <NotFound locale={locale} />
  if (found.state === 'moved') return <Moved locale={locale} to={authorPath(locale, found.slug)} />
  const { author } = found
  const { before } = await askedBefore(searchParams)
  const list = await readList(locale, { kind: 'author', id: author.authorId }, before, LIST_SIZE)
  if (!list) return <NotFound locale={locale} />
  const site = await readSite(locale)
  return (
    <SiteFrame site={site}>
      <ListPage
        site={site}
        kind={site.edition.t('list.author')}
        title={author.name}
        description={author.description}
        list={list}
        mostRead={await readMostRead(locale)}
        path={authorPath(locale, author.slug)}
        paged={before !== null}
      >
        <Portrait picture={author.portrait} />
      </ListPage>
    </SiteFrame>
  )
}
