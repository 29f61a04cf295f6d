import type { Metadata } from 'next'
import { ListPage } from '#components/card/list-page.tsx'
import { tagPath } from '#i18n/paths.ts'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { readList } from '#domain/articles/reader.ts'
import type { TagView } from '#domain/tags/reader.ts'
import { asked, askedBefore } from '../../../asked.ts'
import { Moved, NotFound, PutAway } from '../../../frames.tsx'
import { alternatesOf, headOfList, type NamedList } from '../../../named-list.ts'
import { readTag } from '../../../once.ts'
import { LIST_SIZE, readMostRead, readSite } from '../../../site.ts'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await asked(params)
  const found = slug === null ? null : await readTag(locale, slug)
  if (found?.state === 'moved') return {}
  return headOfList(locale, found?.state === 'live' ? named(found.tag) : null, searchParams)
}

export default async function TagRoute({ params, searchParams }: Props) {
  const { locale, slug } = await asked(params)
  if (slug === null) return <NotFound locale={locale} />
  const found = await readTag(locale, slug)
  if (found.state === 'unknown') return <NotFound locale={locale} />
  if (found.state === 'gone') return <PutAway locale={locale} />
  if (found.state === 'moved') return <Moved locale={locale} to={tagPath(locale, found.slug)} />
  const { tag } = found
  const { before } = await askedBefore(searchParams)
  const list = await readList(locale, { kind: 'tag', id: tag.tagId }, before, LIST_SIZE)
  if (!list) return <NotFound locale={locale} />
  const site = await readSite(locale)
  return (
    <SiteFrame site={site} alternates={await alternatesOf(named(tag))}>
      <ListPage
        site={site}
        kind={site.edition.t('list.tag')}
        title={tag.name}
        description={tag.description}
        list={list}
        mostRead={await readMostRead(locale)}
        path={tagPath(locale, tag.slug)}
        paged={before !== null}
      />
    </SiteFrame>
  )
}

function named({ tagId: id, name, slug, description }: TagView): NamedList {
  return { kind: 'tags', id, name, slug, description }
}
