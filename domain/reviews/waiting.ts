import { and, asc, eq, gt, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { jsonText } from '#db/dialect/json.ts'
import { articles, reviews, revisions, workingCopies } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import { publications } from '#db/schema/publications.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { may, type Actor } from '#domain/actor.ts'
import { placesOf, reachOf } from '#domain/articles/inside.ts'
import { requireDesk } from '#domain/desk.ts'
import { isSameActor, nextStage, stagesAsked, stagesOffered, type Stage } from './rules.ts'

/** An article that waits for somebody's signature. */
export interface Waiting extends Stage {
  uid: string
  locale: string
  headline: string
  round: number
  /** How many stages it has. */
  of: number
  /** UTC milliseconds */
  changedAt: number
  dueAt: number | null
}

/** Looked through at a time, and at most so often: who may sign little finds it all the same in a newsroom of this size. */
const BATCH = 200
const BATCHES = 5

/**
 * What waits for whoever asks to sign it, begun first first: in their reach, not their own writing, not signed by them in this round.
 * @param after id of the last article of the page before
 * @throws Forbidden
 */
export async function listToReview(
  actor: Actor,
  { limit, after = 0 }: { limit: number; after?: number },
): Promise<{ waiting: Waiting[]; next: number | null }> {
  requireDesk(actor)
  if (!may(actor, 'article:review', 'anywhere')) return { waiting: [], next: null }
  const db = reading()
  const found: (Waiting & { id: number })[] = []
  let from = after
  for (let batch = 0; batch < BATCHES && found.length <= limit; batch++) {
    const rows = await inReview(db, actor, from)
    found.push(...(await theirs(db, actor, rows)))
    if (rows.length < BATCH) break
    from = rows.at(-1)!.id
  }
  const shown = found.slice(0, limit)
  return {
    waiting: shown.map(({ id: _id, ...one }) => one),
    next: found.length > limit ? shown.at(-1)!.id : null,
  }
}

type Row = Awaited<ReturnType<typeof inReview>>[number]

async function inReview(db: Database, actor: Actor, after: number) {
  const begunByOther: SQL | undefined =
    actor.uid === null ? undefined : sql`coalesce(${jsonText(articles.createdBy, 'uid')}, '') <> ${actor.uid}`
  const { id, uid, locale, reviewRound, dueAt } = articles
  return db
    .select({
      ...{ id, uid, locale, reviewRound, dueAt },
      ...{ headline: listings.headline, sections: listings.sections, changedAt: listings.changedAt },
      ...{ live: publications.revisionId, writtenBy: workingCopies.updatedBy },
    })
    .from(articles)
    .innerJoin(listings, eq(listings.articleId, id))
    .leftJoin(workingCopies, eq(workingCopies.articleId, id))
    .leftJoin(publications, eq(publications.id, articles.livePublicationId))
    .where(and(eq(articles.workState, 'in_review'), isNull(articles.trashedAt), gt(id, after), begunByOther))
    .orderBy(asc(id))
    .limit(BATCH)
}

async function theirs(
  db: Database,
  actor: Actor,
  rows: readonly Row[],
): Promise<(Waiting & { id: number })[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [places, said, wrote, steps] = [
    await placesOf(db, ids),
    await saidIn(db, ids),
    await writtenBy(db, actor, rows),
    await db.select().from(sections),
  ]
  return rows.flatMap((row) => {
    const place = places.get(row.id)
    const isWriter = wrote.has(row.id) || (row.writtenBy && isSameActor(row.writtenBy, actor))
    if (!place || isWriter || !may(actor, 'article:review', reachOf(place))) return []
    const given = said.filter(({ articleId, round }) => articleId === row.id && round === row.reviewRound)
    if (given.some(({ reviewer }) => isSameActor(reviewer, actor))) return []
    const stages = stagesOffered(stagesAsked(steps.filter(({ id }) => row.sections.includes(id))))
    const next = nextStage(stages, given)
    if (!next) return []
    const { id, uid, locale, headline, reviewRound: round, changedAt, dueAt } = row
    return [{ id, uid, locale, headline, round, of: stages.length, changedAt, dueAt, ...next }]
  })
}

async function saidIn(db: Database, ids: readonly number[]) {
  const { articleId, round, kind, step, reviewer } = reviews
  return db
    .select({ articleId, round, kind, step, reviewer })
    .from(reviews)
    .where(and(inArray(articleId, [...ids]), ne(reviews.verdict, 'sent_back')))
}

/** Ids of those of which somebody wrote what readers have not got yet. */
async function writtenBy(db: Database, { uid }: Actor, rows: readonly Row[]): Promise<Set<number>> {
  if (uid === null) return new Set()
  const { id, articleId, createdBy } = revisions
  const written = await db
    .select({ id, articleId })
    .from(revisions)
    .where(
      and(
        inArray(
          articleId,
          rows.map((row) => row.id),
        ),
        eq(jsonText(createdBy, 'uid'), uid),
      ),
    )
  const live = new Map(rows.map((row) => [row.id, row.live ?? 0]))
  return new Set(written.filter((one) => one.id > live.get(one.articleId)!).map((one) => one.articleId))
}
