import { z } from 'zod'
import type { ArticleContent } from '#db/schema/json.ts'
import { bodyGrammar } from '#domain/body/grammar.ts'
import { hashOf } from '#lib/hash.ts'
import { filledLine, line, slug, webAddress } from '#lib/text.ts'

export const genres = [
  'news',
  'analysis',
  'interview',
  'feature',
  'opinion',
  'notice',
  'review',
  'obituary',
] as const
export const bylineRoles = ['words', 'pictures', 'editing', 'translation'] as const

const rowId = z.int().positive()
const isoDay = z.iso.date()

const pictureUse = z.strictObject({
  media: z.string().min(1).max(40),
  alt: line(1000),
  caption: line(2000),
  credit: line(300),
})

/** Grammar of what a revision holds: everything readers see. */
const grammar = z.strictObject({
  version: z.literal(1),
  headline: filledLine(400),
  kicker: line(80),
  standfirst: line(1200),
  slug,
  sections: z.array(rowId).max(12),
  tags: z.array(rowId).max(40),
  bylines: z
    .array(z.strictObject({ name: filledLine(120), authorId: rowId.nullable(), role: z.enum(bylineRoles) }))
    .max(20),
  source: z
    .strictObject({
      name: filledLine(200),
      url: webAddress.nullable(),
      publishedOn: isoDay.nullable(),
      licence: line(200).nullable(),
    })
    .nullable(),
  originality: z.enum(['original', 'reprint']),
  lead: pictureUse.nullable(),
  body: bodyGrammar,
  /** Years 1 to 9999: what a month of the archive can be called. */
  shownAt: z.int().min(-62_135_510_400_000).max(253_402_214_400_000).nullable(),
  genre: z.enum(genres),
  /** IPTC urgency, 1 to 8 (https://cv.iptc.org/newscodes/urgency/). */
  urgency: z.int().min(1).max(8),
  dateline: line(80),
  canonical: webAddress.nullable(),
  noindex: z.boolean(),
  aiLabel: z.enum(['none', 'assisted', 'translated', 'generated']),
  /** Nobody looks whether there is one before it is written into a column, which has 31 bits. */
  translates: rowId.max(2_147_483_647).nullable(),
}) satisfies z.ZodType<ArticleContent>

/**
 * Grammar of what is still being written: the same shape, with whatever stands in its lines so far. What readers get has
 * passed the strict one.
 */
const unfinished = grammar.extend({
  headline: line(400),
  slug: line(120),
  bylines: z
    .array(z.strictObject({ name: line(120), authorId: rowId.nullable(), role: z.enum(bylineRoles) }))
    .max(20),
  source: z
    .strictObject({
      name: line(200),
      url: line(2000).nullable(),
      publishedOn: line(40).nullable(),
      licence: line(200).nullable(),
    })
    .nullable(),
  canonical: line(2000).nullable(),
}) satisfies z.ZodType<ArticleContent>

/** The grammars, under the one name their values have everywhere. */
export const articleContent = grammar as unknown as z.ZodType<ArticleContent, ArticleContent>
export const draftContent = unfinished as unknown as z.ZodType<ArticleContent, ArticleContent>

/** Content with everything optional left at its usual value. */
export function contentOf(
  given: Pick<ArticleContent, 'headline' | 'slug' | 'body'> & Partial<ArticleContent>,
): ArticleContent {
  return {
    version: 1,
    kicker: '',
    standfirst: '',
    sections: [],
    tags: [],
    bylines: [],
    source: null,
    originality: 'original',
    lead: null,
    shownAt: null,
    genre: 'news',
    urgency: 5,
    dateline: '',
    canonical: null,
    noindex: false,
    aiLabel: 'none',
    translates: null,
    ...given,
  }
}

/** SHA-256, hex, of the content in RFC 8785 form. */
export function contentHash(content: ArticleContent): string {
  return hashOf(content)
}
