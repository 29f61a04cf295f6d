import type { ArticleContent } from '#db/schema/json.ts'
import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'

/** In every piece, public or not: whoever looks for it is to find the public ones only. */
export const COMMON = 'harbourmaster'

/** Everything about news that readers must not see; each has a secret word in all its texts. */
export const states = [
  'draft',
  'submitted',
  'scheduled',
  'embargoed',
  'trashed',
  'unsaved',
  'saved',
  'superseded',
  'withdrawn',
  'expired',
] as const
export type State = (typeof states)[number]

/** What is no article and yet not for readers. */
export const surroundings = [
  ...(['section', 'tag', 'author', 'page', 'staff', 'override'] as const),
  ...(['comment', 'review', 'piece', 'breaking'] as const),
]

/** A word that stands nowhere else; letters alone, so that search, slugs and addresses take it as it is. */
export function secretOf(state: State | (typeof surroundings)[number], locale: string): string {
  return `qzx${state}${locale}`
}

/** Content with a secret word in each of its texts. */
export function secretContent(
  word: string,
  { section, tag, author }: { section: number; tag: number; author: number },
): ArticleContent {
  return contentOf({
    headline: `${COMMON} ${word}`,
    kicker: word,
    standfirst: `${word} and what came of it.`,
    slug: `${COMMON}-${word}`,
    dateline: word,
    sections: [section],
    tags: [tag],
    bylines: [{ name: word, authorId: author, role: 'words' }],
    source: { name: word, url: `https://${word}.example/`, publishedOn: null, licence: word },
    body: bodyOfParagraphs([`${COMMON} says ${word}.`, `More about ${word}.`]),
  })
}

/** The same, with nothing secret in what its place tells when it is withdrawn or expired. */
export function withOpenHead(content: ArticleContent, slug: string): ArticleContent {
  return { ...content, headline: `The piece called ${slug}`, slug }
}
