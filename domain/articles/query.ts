import { z } from 'zod'
import { instantOf, nextMidnight } from '#lib/instant.ts'
import type { ArticleFilter } from './filter.ts'
import { workStates } from './listing-terms.ts'

/** Fields of the desk's form of filters, as they stand in addresses. Days are days of the site's zone. */
export const articleFields = [
  'text',
  'live',
  'work',
  'trash',
  'section',
  'locale',
  'author',
  'assignee',
  'tag',
  'from',
  'to',
] as const
export type ArticleQuery = Partial<Record<(typeof articleFields)[number], string>>

/** What the names in a query mean: both come from pages of ours, which know all sections and tags. */
interface Meanings {
  timeZone: string
  /** Ids of a section and of all below it; none where there is no such section. */
  sectionsUnder: (id: number) => readonly number[]
  /** Ids of a tag by its name or slug, and of those merged into it; none where there is no such tag. */
  tagsCalled: (name: string) => readonly number[]
}

const id = z.coerce.number().int().min(1).max(2_147_483_647)
const day = z.iso.date()
const grammar = z.object({
  text: z.string().max(400).optional(),
  /** `gone` is withdrawn or expired. */
  live: z.enum(['none', 'live', 'withdrawn', 'expired', 'gone']).optional(),
  /** `any` is all that is in hand. */
  work: z.enum(['any', 'nothing', 'draft', 'in_review', 'approved', 'scheduled']).optional(),
  trash: z.literal('yes').optional(),
  section: id.optional(),
  locale: z.string().max(35).optional(),
  /** `staff:` and a uid, who began it; or `byline:` and the id of an author. */
  author: z
    .string()
    .regex(/^(staff:[^"']{1,100}|byline:\d{1,9})$/)
    .optional(),
  /** `anybody`, or the uid of a member of staff. */
  assignee: z
    .string()
    .regex(/^[^"']{1,100}$/)
    .optional(),
  tag: z.string().max(200).optional(),
  from: day.optional(),
  to: day.optional(),
})

/** The filter that a query asks for; empty fields narrow nothing. @returns null for what no form of ours sends */
export function filterOf(query: ArticleQuery, meanings: Meanings): ArticleFilter | null {
  const given = Object.entries(query).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []))
  const parsed = grammar.safeParse(Object.fromEntries(given))
  if (!parsed.success) return null
  const { text, live, work, trash, section, locale, author, assignee, tag, from, to } = parsed.data
  const { timeZone, sectionsUnder, tagsCalled } = meanings
  const [, who, name] = /^(staff|byline):(.*)$/.exec(author ?? '') ?? []
  return {
    text,
    locale,
    live: live === 'gone' ? ['withdrawn', 'expired'] : live && [live],
    work: work === 'any' ? workStates : work && [work === 'nothing' ? null : work],
    trashed: trash === 'yes',
    sections: section === undefined ? undefined : sectionsUnder(section),
    tags: tag === undefined ? undefined : tagsCalled(tag),
    assignee,
    begunBy: who === 'staff' ? name : undefined,
    author: who === 'byline' ? Number(name) : undefined,
    from: from === undefined ? undefined : instantOf(from, timeZone),
    // The last day belongs to it.
    to: to === undefined ? undefined : nextMidnight(instantOf(to, timeZone), timeZone),
  }
}

/** One value for each field that an address has; several of one field are none. */
export function articleQuery(query: Record<string, string | string[] | undefined>): ArticleQuery {
  const given = articleFields.map((name) => [name, query[name]] as const)
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string' && value !== ''))
}
