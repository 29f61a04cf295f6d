import type { Metadata } from 'next'
import { Portrait } from '#components/author/portrait.tsx'
import { ListPage } from '#components/card/list-page.tsx'
import { authorPath } from '#i18n/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { readList } from '#domain/articles/reader.ts'
import type { AuthorView } from '#domain/authors/reader.ts'
import { asked, askedBefore } from '../../../asked.ts'
import { Moved, NotFound, PutAway } from '../../../frames.tsx'
import { alternatesOf, headOfList, type NamedList } from '../../../named-list.ts'
import { readAuthor } from '../../../once.ts'
import { LIST_SIZE, readMostRead, readSite } from '../../../site.ts'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await asked(params)
  const found = slug === null ? null : await readAuthor(locale, slug)
  if (found?.state === 'moved') return {}
  return headOfList(locale, found?.state === 'live' ? named(found.author) : null, searchParams)
}

export default async function AuthorRoute({ params, searchParams }: Props) {
  const { locale, slug } = await asked(params)
  if (slug === null) return <NotFound locale={locale} />
  const found = await readAuthor(locale, slug)
  if (found.state === 'unknown') return <NotFound locale={locale} />
  if (found.state === 'gone') return <PutAway locale={locale} />
  if (found.state === 'moved') return <Moved locale={locale} to={authorPath(locale, found.slug)} />
  const { author } = found
  const { before } = await askedBefore(searchParams)
  const list = await readList(locale, { kind: 'author', id: author.authorId }, before, LIST_SIZE)
  if (!list) return <NotFound locale={locale} />
  const site = await readSite(locale)
  return (
    <SiteFrame site={site} alternates={await alternatesOf(named(author))}>
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

function named({ authorId: id, name, slug, description }: AuthorView): NamedList {
  return { kind: 'authors', id, name, slug, description }
}
