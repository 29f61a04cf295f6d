import type { ArticleContent } from '#domain/articles/desk.ts'
import { findAuthor } from '#domain/authors/desk.ts'
import { findSection } from '#domain/sections/desk.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { findTag } from '#domain/tags/desk.ts'
import { instantOf } from '#lib/instant.ts'
import { contentOfStory } from '#cli/story-content.ts'
import { readStoryFile, StoryFileError, type StoryFile } from '#cli/story-file.ts'
import type { Session } from './ask.ts'
import { textOfFile } from './files.ts'
import { picturesBeside } from './story-pictures.ts'

/**
 * An article out of a Markdown file: sections, tags and authors by their slugs, pictures by their paths.
 * @throws StoryFileError, FileError, NotFound, Refused
 */
export async function contentOfFile(file: string, locale: string, session: Session): Promise<ArticleContent> {
  const { facts, markdown } = readStoryFile(await textOfFile(file, session))
  if (facts.corrections.length > 0 || facts.withdrawn) {
    throw new StoryFileError('corrections and withdrawals are made by commands of their own, not in the file')
  }
  const { lead } = facts
  const { actor } = session
  return contentOfStory(
    { facts, markdown },
    {
      sections: await idsOf(facts.sections, (slug) => findSection(actor, slug)),
      tags: await idsOf(facts.tags, (slug) => findTag(actor, slug)),
      bylines: await bylinesOf(facts, locale, session),
      shownAt: await shownAt(facts.shown),
      pictures: await picturesBeside(file, markdown, session, lead ? [lead.picture] : []),
    },
  )
}

async function idsOf(
  slugs: readonly string[],
  find: (slug: string) => Promise<{ id: number }>,
): Promise<number[]> {
  const ids: number[] = []
  for (const slug of slugs) ids.push((await find(slug)).id)
  return ids
}

async function bylinesOf({ bylines }: StoryFile['facts'], locale: string, { actor }: Session) {
  const made: ArticleContent['bylines'] = []
  for (const { author, name, role } of bylines) {
    const known = author === undefined ? null : await findAuthor(actor, author)
    const printed = name ?? (known?.texts[locale] ?? Object.values(known?.texts ?? {})[0])?.name
    if (printed === undefined)
      throw new StoryFileError('front matter, bylines: each needs an author or a name')
    made.push({ name: printed, authorId: known?.id ?? null, role })
  }
  return made
}

async function shownAt(local: string | undefined): Promise<number | null> {
  if (local === undefined) return null
  try {
    return instantOf(local, (await readSettings(''))['site.timeZone'])
  } catch {
    throw new StoryFileError(`front matter, shown: ${local} is no date and time`)
  }
}
