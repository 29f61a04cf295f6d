import { reading, type Database } from '#db/client.ts'
import { may, type Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { publicationsOf } from '#domain/publications/inside.ts'
import { signedSoFar } from '#domain/reviews/inside.ts'
import { waitingOf, type Schedule } from '#domain/schedules/inside.ts'
import { loadWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { changesBetween, type ContentChange } from './content-changes.ts'
import { factsOf } from './checks.ts'
import { contentHash } from './content.ts'
import { findingsOf } from './findings/find.ts'
import type { Finding } from './findings/types.ts'
import { isOwnUnpublished } from './own.ts'
import { mayEdit, reachOf } from './reach.ts'
import { liveRevision } from './rows.ts'
import { slugFor } from './slug.ts'

export type { ContentChange } from './content-changes.ts'
export type { Finding } from './findings/types.ts'

type Article = LoadedWork['article']

/** What readers have of an article, where the work on it stands, and what may be done about either. */
export interface Standing extends Pick<Article, 'uid' | 'locale' | 'liveState' | 'workState' | 'trashedAt'> {
  embargoUntil: number | null
  /** What readers have, or had last. */
  live: { headline: string; slug: string; version: number; at: number; revision: number } | null
  work: {
    headline: string
    /** The address it would get. */
    slug: string
    version: number
    updatedAt: number
    updatedBy: string
  }
  /** What readers would get that they have not; for what was never published, all that is there. */
  changes: ContentChange[]
  findings: Finding[]
  /** Reviews its sections ask for before it goes out: how many are signed for the text as it stands. */
  review: { done: number; of: number }
  /** What waits for its time. */
  publishing: Schedule | null
  expiring: Schedule | null
  /** What whoever asks may do. */
  may: Record<'edit' | 'publish' | 'withdraw' | 'trash', boolean>
}

/** @throws Forbidden, NotFound */
export async function readStanding(actor: Actor, uid: string): Promise<Standing> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadWork(db, uid)
  const { article, work, embargoUntil } = loaded
  const { locale, liveState, workState, trashedAt } = article
  const slug = await slugFor(db, article, work.content)
  const content = { ...work.content, slug }
  const readers = await liveRevision(db, article)
  const newest = (await publicationsOf(db, article.id)).at(-1)
  const waiting = await waitingOf(db, article.id)
  return {
    ...{ uid, locale, liveState, workState, trashedAt, embargoUntil },
    live:
      readers && newest
        ? {
            ...{ headline: readers.content.headline, slug: readers.content.slug },
            ...{ revision: readers.number, version: newest.version, at: newest.at },
          }
        : null,
    work: {
      ...{ headline: content.headline, slug, version: work.version },
      ...{ updatedAt: work.updatedAt, updatedBy: work.updatedBy.name },
    },
    changes: changesBetween(readers?.content ?? null, content),
    findings: findingsOf(content, await factsOf(db, article, content, work.conflicts.length)),
    review: await reviewed(db, loaded),
    publishing: waiting.find(({ action }) => action === 'publish') ?? null,
    expiring: waiting.find(({ action }) => action === 'expire') ?? null,
    may: allowed(actor, loaded),
  }
}

/** What no revision has yet, nobody can have signed. */
async function reviewed(db: Database, { article, head, work }: LoadedWork): Promise<Standing['review']> {
  const isHead = !work.isRow || contentHash(work.content) === head.contentHash
  const { done, asked } = await signedSoFar(db, article, { id: isHead ? head.id : 0, content: work.content })
  return { done: asked === 0 ? 0 : done, of: asked }
}

/** As the commands ask. */
function allowed(actor: Actor, loaded: LoadedWork): Standing['may'] {
  const { article } = loaded
  const scope = reachOf(loaded)
  const edit = mayEdit(actor, loaded)
  return {
    edit,
    publish: may(actor, 'article:publish', scope),
    withdraw: may(actor, 'article:withdraw', scope),
    trash: may(actor, 'article:edit', scope) || (edit && isOwnUnpublished(article, actor)),
  }
}
