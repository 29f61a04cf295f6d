import type { ListKind } from '#i18n/paths.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { readAuthor } from '#domain/authors/reader.ts'
import type { FeedOf } from '#domain/feeds/types.ts'
import { readSections, SectionTree } from '#domain/sections/reader.ts'
import { readTag } from '#domain/tags/reader.ts'

/** What a list's feed is of, or where the list is now. */
export type FeedList =
  | { state: 'live'; of: FeedOf; slug: string; name: string; description: string }
  | { state: 'moved'; slug: string }
  | { state: 'gone' }
  | { state: 'unknown' }

/** The list whose feed is asked for. @param slug decoded */
export async function findFeedList(locale: string, kind: ListKind, slug: string): Promise<FeedList> {
  switch (kind) {
    case 'sections':
      return section(locale, slug)
    case 'tags': {
      const found = await readTag(locale, slug)
      return found.state === 'live'
        ? { state: 'live', of: { kind: 'tag', id: found.tag.tagId }, ...found.tag }
        : found
    }
    case 'authors': {
      const found = await readAuthor(locale, slug)
      return found.state === 'live'
        ? { state: 'live', of: { kind: 'author', id: found.author.authorId }, ...found.author }
        : found
    }
  }
}

async function section(locale: string, slug: string): Promise<FeedList> {
  const tree = await readSections(locale)
  const node = tree.pathToSlug(slug).at(-1)
  if (node) {
    const of = { kind: 'sections' as const, ids: SectionTree.idsUnder(node) }
    return { state: 'live', of, name: node.name, slug: node.slug, description: tree.descriptionOf(node) }
  }
  const address = await readAddress(locale, 'section', slug)
  if (address?.state === 'gone') return { state: 'gone' }
  return address?.state === 'moved' ? address : { state: 'unknown' }
}
