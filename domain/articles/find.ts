import { and, eq, like, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { jsonText } from '#db/dialect/json.ts'
import { addresses } from '#db/schema/addresses.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { NotFound, refuse } from '#domain/refusal.ts'

/** A uid, or its beginning: shorter ones would often mean several. */
const UID_PREFIX = /^[0-9a-f]{8}[0-9a-f-]{0,28}$/

/**
 * The uid of the article a person means: by uid, by the beginning of its uid (eight characters or more), or
 * by a slug it has or had.
 * @param locale language of the slug; may be left out where only one language has it
 * @throws Forbidden, NotFound
 * @throws Refused `article.ambiguous` when several are meant
 */
export async function findArticle(actor: Actor, reference: string, locale?: string): Promise<string> {
  requireDesk(actor)
  const isIn = locale === undefined ? undefined : eq(articles.locale, locale)
  const found =
    (await byUid(reference, isIn)) ??
    (await byAddress(reference, isIn)) ??
    (await bySlugOfDraft(reference, isIn))
  if (!found) throw new NotFound('article', reference)
  const [first, ...others] = new Set(found)
  if (others.length > 0) refuse('article.ambiguous', { reference, uids: [first, ...others].join(', ') })
  return first!
}

/** Enough to say that a reference means several, and which. */
const MOST_SHOWN = 5

async function byUid(reference: string, isIn: SQL | undefined): Promise<string[] | null> {
  const wanted = reference.toLowerCase()
  if (!UID_PREFIX.test(wanted)) return null
  const is = wanted.length === 36 ? eq(articles.uid, wanted) : like(articles.uid, `${wanted}%`)
  const rows = await reading()
    .select({ uid: articles.uid })
    .from(articles)
    .where(and(is, isIn))
    .limit(MOST_SHOWN)
  return filled(rows)
}

async function byAddress(slug: string, isIn: SQL | undefined): Promise<string[] | null> {
  const rows = await reading()
    .select({ uid: articles.uid })
    .from(addresses)
    .innerJoin(articles, and(eq(articles.id, addresses.targetId), eq(articles.locale, addresses.locale)))
    .where(and(eq(addresses.kind, 'article'), eq(addresses.slug, slug), isIn))
    .limit(MOST_SHOWN)
  return filled(rows)
}

/** What was never public has no address yet, so several drafts may want the same one. */
async function bySlugOfDraft(slug: string, isIn: SQL | undefined): Promise<string[] | null> {
  const rows = await reading()
    .select({ uid: articles.uid })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .where(and(eq(articles.liveState, 'none'), eq(jsonText(revisions.content, 'slug'), slug), isIn))
    .limit(MOST_SHOWN)
  return filled(rows)
}

function filled(rows: { uid: string }[]): string[] | null {
  return rows.length > 0 ? rows.map((row) => row.uid) : null
}
