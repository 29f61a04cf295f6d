import { parse } from 'yaml'
import { z } from 'zod'
import { bylineRoles, genres } from '#domain/articles/content.ts'

/** A date and time of the site's zone as people write it: `2026-11-18 09:30`. YAML may read a bare date. */
const localTime = z
  .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 19))])
  .transform((text) => text.trim().replace(' ', 'T'))
  .pipe(z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/))
const day = z
  .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))])
  .pipe(z.iso.date())

const frontMatter = z.strictObject({
  headline: z.string(),
  kicker: z.string().default(''),
  standfirst: z.string().default(''),
  slug: z.string(),
  sections: z.array(z.string()).min(1),
  tags: z.array(z.string()).default([]),
  bylines: z
    .array(
      z.strictObject({
        author: z.string().optional(),
        name: z.string().optional(),
        role: z.enum(bylineRoles),
      }),
    )
    .default([]),
  shown: localTime.optional(),
  genre: z.enum(genres).default('news'),
  dateline: z.string().default(''),
  originality: z.enum(['original', 'reprint']).default('original'),
  source: z
    .strictObject({
      name: z.string(),
      url: z.string().optional(),
      publishedOn: day.optional(),
      licence: z.string().optional(),
    })
    .optional(),
  lead: z
    .strictObject({
      picture: z.string(),
      alt: z.string(),
      caption: z.string().default(''),
      credit: z.string().default(''),
    })
    .optional(),
  aiLabel: z.enum(['none', 'assisted', 'translated', 'generated']).default('none'),
  corrections: z
    .array(
      z.strictObject({
        at: localTime,
        kind: z.enum(['typo', 'update', 'correction', 'retraction']),
        note: z.string().default(''),
        now: z.string(),
        was: z.string(),
      }),
    )
    .default([]),
  withdrawn: z.strictObject({ at: localTime, note: z.string() }).optional(),
})

/** An article as a file: see cli/samples/FORMAT.md. */
export interface StoryFile {
  facts: z.output<typeof frontMatter>
  markdown: string
}

/** A file that is not in the format; `message` says where. */
export class StoryFileError extends Error {}

/**
 * Reads an article from Markdown with YAML front matter.
 * @throws StoryFileError when the front matter is missing or not in the format
 */
export function readStoryFile(text: string): StoryFile {
  const { yaml, markdown } = splitFrontMatter(text)
  const parsed = frontMatter.safeParse(yaml)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new StoryFileError(`front matter, ${issue?.path.join('.') || 'top'}: ${issue?.message}`)
  }
  return { facts: parsed.data, markdown }
}

/** Parts of a Markdown file with front matter between two lines of dashes. @throws StoryFileError */
export function splitFrontMatter(text: string): { yaml: unknown; markdown: string } {
  const match = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text)
  if (!match) throw new StoryFileError('the file must begin with front matter between two lines of ---')
  try {
    return { yaml: parse(match[1]!) as unknown, markdown: match[2]! }
  } catch (problem) {
    throw new StoryFileError(`front matter: ${(problem as Error).message}`)
  }
}
