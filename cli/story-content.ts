import { contentOf } from '#domain/articles/content.ts'
import type { ArticleContent } from '#domain/articles/desk.ts'
import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import type { StoryFile } from './story-file.ts'

/** What a story file only refers to, found. */
export interface StoryReferences extends Pick<ArticleContent, 'sections' | 'tags' | 'bylines' | 'shownAt'> {
  /** uid of the medium by the reference that stands in the file */
  pictures: ReadonlyMap<string, string>
}

/** The content of an article out of its file and what the file refers to; pictures not found are left out. */
export function contentOfStory({ facts, markdown }: StoryFile, found: StoryReferences): ArticleContent {
  const { headline, kicker, standfirst, slug, genre, dateline, originality, aiLabel, lead, source } = facts
  const { pictures, sections, tags, bylines, shownAt } = found
  const leadMedia = lead && pictures.get(lead.picture)
  return contentOf({
    ...{ headline, kicker, standfirst, slug, genre, dateline, originality, aiLabel },
    ...{ sections, tags, bylines, shownAt },
    source: source
      ? {
          name: source.name,
          url: source.url ?? null,
          publishedOn: source.publishedOn ?? null,
          licence: source.licence ?? null,
        }
      : null,
    lead:
      lead && leadMedia
        ? { media: leadMedia, alt: lead.alt, caption: lead.caption, credit: lead.credit }
        : null,
    body: bodyFromMarkdown(markdown, (reference) => pictures.get(reference) ?? null),
  })
}
