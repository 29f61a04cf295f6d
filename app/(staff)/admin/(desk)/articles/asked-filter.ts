import { choicesOf } from '#components/admin/articles/choices.ts'
import type { Actor } from '#domain/actor.ts'
import { filterOf, type ArticleQuery } from '#domain/articles/query.ts'
import { listAuthors } from '#domain/authors/desk.ts'
import { listSections } from '#domain/sections/desk.ts'
import { sectionsUnder } from '#domain/sections/under.ts'
import { staffNames } from '#domain/staff/desk.ts'
import { tagsCalled } from '#domain/tags/desk.ts'
import type { deskWords } from '#server/desk/words.ts'

/** What a query of the list asks for, and what can be chosen in its form. @returns `filter` null for what no form of ours sends */
export async function askedFilter(
  actor: Actor,
  asked: ArticleQuery,
  { t, locale, timeZone }: Pick<Awaited<ReturnType<typeof deskWords>>, 't' | 'locale' | 'timeZone'>,
) {
  const sections = await listSections(actor)
  const authors = await listAuthors(actor)
  const staff = await staffNames(actor)
  const tags = asked.tag === undefined ? null : await tagsCalled(actor, asked.tag.trim())
  const filter = filterOf(asked, {
    timeZone,
    sectionsUnder: (id) => sectionsUnder(sections, id),
    tagsCalled: () => (tags ? [...tags.ids, ...tags.merged] : []),
  })
  return { filter, sections, choices: choicesOf({ sections, authors, staff, me: actor.uid, t, locale }) }
}
