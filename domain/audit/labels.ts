import { and, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { jsonText } from '#db/dialect/json.ts'
import { addresses } from '#db/schema/addresses.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { media } from '#db/schema/media.ts'
import { pageTexts } from '#db/schema/pages.ts'
import { pieces } from '#db/schema/pieces.ts'
import { roleNames, staff } from '#db/schema/staff.ts'
import { textTables, type NamedKind } from '#domain/texts.ts'

/** Names by id. */
type Names = Map<number, string>
type NamesOf = (ids: number[], locale: string) => Promise<Names>

/** Kinds of subjects that have a name of their own, and where it stands. */
const namesOf: Record<string, NamesOf> = {
  article: async (ids) => {
    const headline = jsonText(revisions.content, 'headline')
    const rows = await reading()
      .select({ id: articles.id, name: headline })
      .from(articles)
      .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
      .where(inArray(articles.id, ids))
    return new Map(rows.map(({ id, name }) => [id, name ?? '']))
  },
  staff: async (ids) =>
    byId(
      await reading().select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, ids)),
    ),
  medium: async (ids) => {
    const rows = await reading()
      .select({ id: media.id, name: media.fileName })
      .from(media)
      .where(inArray(media.id, ids))
    return byId(rows)
  },
  piece: async (ids) =>
    byId(
      await reading()
        .select({ id: pieces.id, name: pieces.title })
        .from(pieces)
        .where(inArray(pieces.id, ids)),
    ),
  redirect: async (ids) => {
    const isPath = and(eq(addresses.kind, 'path'), inArray(addresses.id, ids))
    return byId(
      await reading().select({ id: addresses.id, name: addresses.slug }).from(addresses).where(isPath),
    )
  },
  page: async (ids, locale) => {
    const { pageId: id, name } = pageTexts
    const columns = { id, name, locale: pageTexts.locale }
    return preferring(locale, await reading().select(columns).from(pageTexts).where(inArray(id, ids)))
  },
  // The role's own name: domain/staff/require-factor.ts counts them from 1.
  role: async (ids) => byId(ids.flatMap((id) => (roleNames[id - 1] ? { id, name: roleNames[id - 1]! } : []))),
  section: namedIn('section'),
  tag: namedIn('tag'),
  author: namedIn('author'),
}

/**
 * What subjects are called today.
 * @param locale whose names go first where a thing has one in each language
 * @returns by `kind:id`; what has no name, or is no more, is not in it
 */
export async function labelsOf(
  subjects: readonly { kind: string; id: number }[],
  locale: string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const [kind, ofKind] of Map.groupBy(subjects, (subject) => subject.kind)) {
    const ids = [...new Set(ofKind.map((subject) => subject.id))]
    const names = Object.hasOwn(namesOf, kind) ? await namesOf[kind]!(ids, locale) : []
    for (const [id, name] of names) found.set(`${kind}:${id}`, name)
  }
  return found
}

function namedIn(kind: NamedKind): NamesOf {
  const { table, key } = textTables[kind]
  return async (ids, locale) => {
    const columns = { id: key, name: table.name, locale: table.locale }
    return preferring(locale, await reading().select(columns).from(table).where(inArray(key, ids)))
  }
}

function preferring(locale: string, rows: { id: number; name: string; locale: string }[]): Names {
  return byId([...rows].sort((one, other) => Number(one.locale === locale) - Number(other.locale === locale)))
}

function byId(rows: { id: number; name: string }[]): Names {
  return new Map(rows.map(({ id, name }) => [id, name]))
}
