import { desc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import { publications } from '#db/schema/publications.ts'
import { stories } from '#db/schema/stories.ts'
import { translationStates } from '#db/schema/translations.ts'
import { may, type Actor } from '#domain/actor.ts'
import { isOwn } from '#domain/articles/inside.ts'
import { requireDesk } from '#domain/desk.ts'
import { NotFound } from '#domain/refusal.ts'
import { scopeOfVersions, versionsOf, type Version } from './versions.ts'

/** Shown at most of one article: who translates takes a late one. */
const MOST_STATES = 12

/** A language version of a story, as the desk lists them. */
export interface StoryVersion {
  uid: string
  locale: string
  headline: string
  liveState: 'none' | 'live' | 'withdrawn' | 'expired'
  workState: 'draft' | 'in_review' | 'approved' | 'scheduled' | null
  isTrashed: boolean
  /** What another version can have been translated from, the newest first: what readers got, or else the newest revision. */
  states: { revision: number; version: number | null }[]
  /** Id of the revision it says it translates. */
  translates: number | null
  /** uid of the version that it translates; null where it translates none of these. */
  source: string | null
  /** The state of that which counts now; null where there is none. */
  current: { number: number; version: number | null } | null
  /** Parts of that which changed since. */
  lag: number
}

/** A story with its language versions. */
export interface Story {
  /** uid of the story. */
  story: string
  embargoUntil: number | null
  versions: StoryVersion[]
  /** Whether whoever asks may join it to another, or part it. */
  mayChange: boolean
}

/** Of an article that is in no list yet. */
const UNKNOWN = {
  ...{ headline: '', source: null, sourceId: null },
  ...{ lag: null, translates: null, number: null },
}

/** The story of an article. @throws Forbidden, NotFound */
export async function readStory(actor: Actor, uid: string): Promise<Story> {
  requireDesk(actor)
  const db = reading()
  const [row] = await db
    .select({ story: stories })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(eq(articles.uid, uid))
  if (!row) throw new NotFound('article', uid)
  const versions = await versionsOf(db, row.story.id)
  const ids = versions.map(({ article }) => article.id)
  const [known, out] = [await knownOf(ids), await publishedOf(ids)]
  return {
    story: row.story.uid,
    embargoUntil: row.story.embargoUntil,
    versions: versions.map(({ article, head }) => {
      const { headline, sourceId, number, ...state } = known.get(article.id) ?? UNKNOWN
      const theirs = out.get(sourceId ?? 0)?.find(({ revision }) => revision === number)
      return {
        ...{ uid: article.uid, locale: article.locale, headline },
        ...{
          liveState: article.liveState,
          workState: article.workState,
          isTrashed: article.trashedAt !== null,
        },
        states: out.get(article.id) ?? [{ revision: head.number, version: null }],
        translates: state.translates ?? head.content.translates,
        current: number === null ? null : { number, version: theirs?.version ?? null },
        ...{ source: state.source, lag: state.lag ?? 0 },
      }
    }),
    mayChange: mayChange(actor, versions),
  }
}

/** As story.join and story.part ask. */
function mayChange(actor: Actor, versions: readonly Version[]): boolean {
  const scope = scopeOfVersions(versions)
  const own = versions.every(({ article }) => isOwn(article, actor)) && may(actor, 'article:edit-own', scope)
  const isLive = versions.some(({ article }) => article.liveState === 'live')
  return (own || may(actor, 'article:edit', scope)) && (!isLive || may(actor, 'article:publish', scope))
}

async function knownOf(ids: number[]) {
  const source = alias(articles, 'source')
  const rows = await reading()
    .select({
      ...{ id: listings.articleId, headline: listings.headline },
      ...{ source: source.uid, lag: translationStates.lag, translates: translationStates.baseRevisionId },
      ...{ sourceId: translationStates.sourceId, number: revisions.number },
    })
    .from(listings)
    .leftJoin(translationStates, eq(translationStates.articleId, listings.articleId))
    .leftJoin(source, eq(source.id, translationStates.sourceId))
    .leftJoin(revisions, eq(revisions.id, translationStates.currentRevisionId))
    .where(inArray(listings.articleId, ids))
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Versions that readers got of articles, as far back as anybody translates. */
async function publishedOf(ids: number[]): Promise<Map<number, StoryVersion['states']>> {
  const { articleId, version, revisionId } = publications
  const rows = await reading()
    .select({ articleId, version, revision: revisions.number })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, revisionId))
    .where(inArray(articleId, ids))
    .orderBy(desc(version))
  const states = new Map<number, StoryVersion['states']>()
  for (const row of rows) {
    const some = states.get(row.articleId) ?? []
    const isNew = some.every(({ revision }) => revision !== row.revision)
    if (isNew && some.length < MOST_STATES) some.push({ revision: row.revision, version: row.version })
    states.set(row.articleId, some)
  }
  return states
}
