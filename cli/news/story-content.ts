import { contentOf } from '#domain/articles/content.ts'
import type { ArticleContent } from '#domain/articles/desk.ts'
import { findAuthor } from '#domain/authors/desk.ts'
import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import { findSection } from '#domain/sections/desk.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { findTag } from '#domain/tags/desk.ts'
import { instantOf } from '#lib/instant.ts'
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
  const { lead, source } = facts
  const pictures = await picturesBeside(file, markdown, session, lead ? [lead.picture] : [])
  const { actor } = session
  return contentOf({
    headline: facts.headline,
    kicker: facts.kicker,
    standfirst: facts.standfirst,
    slug: facts.slug,
    sections: await idsOf(facts.sections, (slug) => findSection(actor, slug)),
    tags: await idsOf(facts.tags, (slug) => findTag(actor, slug)),
    bylines: await bylinesOf(facts, locale, session),
    source: source
      ? {
          name: source.name,
          url: source.url ?? null,
          publishedOn: source.publishedOn ?? null,
          licence: source.licence ?? null,
        }
      : null,
    originality: facts.originality,
    lead: lead
      ? { media: pictures.get(lead.picture)!, alt: lead.alt, caption: lead.caption, credit: lead.credit }
      : null,
    body: bodyFromMarkdown(markdown, (reference) => pictures.get(reference) ?? null),
    shownAt: await shownAt(facts.shown),
    genre: facts.genre,
    dateline: facts.dateline,
    aiLabel: facts.aiLabel,
  })
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
