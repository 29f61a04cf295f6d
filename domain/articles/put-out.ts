import { eq } from 'drizzle-orm'
import { articles } from '#db/schema/articles.ts'
import { snapshot } from '#domain/actor.ts'
import { claimAddress, retireAll } from '#domain/addresses/inside.ts'
import type { CommandContext, Done } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { recordPublication, type PublicationKind } from '#domain/publications/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { requireApproved } from '#domain/reviews/inside.ts'
import { checkToPublish } from './checks.ts'
import { contentHash } from './content.ts'
import type { Finding } from './findings/types.ts'
import { addRevision, liveRevision, type LoadedArticle, type Revision } from './rows.ts'
import { slugFor } from './slug.ts'
import { tellPublished } from './tell-published.ts'
import { workFollows } from './work-follows.ts'

/** What publishing, correcting and withdrawing answer. */
export interface PutOut {
  uid: string
  locale: string
  slug: string
  version: number
  kind: PublicationKind
}

const WITHDRAWING: readonly PublicationKind[] = ['withdrawal', 'expiry']
/** Kinds that tell readers something went wrong, so they need words for them. */
const NEEDS_NOTE: readonly PublicationKind[] = ['correction', 'retraction', 'withdrawal']

/**
 * Appends a publication and brings everything readers see in line with it: address, projection, search.
 * All ways of publishing end here.
 * @param override why it goes out although checks advise against it; kept in the audit with what they found
 */
export async function putOut(
  context: CommandContext,
  loaded: LoadedArticle,
  kind: PublicationKind,
  note: string,
  override = '',
): Promise<Done<PutOut>> {
  const { db, actor, now } = context
  const { article } = loaded
  const withdrawing = WITHDRAWING.includes(kind)
  // What is out already may be taken back at any time.
  if (!withdrawing && loaded.embargoUntil !== null && loaded.embargoUntil > now) {
    refuse('publish.embargo', { until: loaded.embargoUntil })
  }
  if (NEEDS_NOTE.includes(kind) && note === '') refuse('publish.noteNeeded', { kind }, 'note')
  const overridden = withdrawing ? [] : await checkToPublish(db, article, loaded.head.content, override)
  // What is taken away is what readers had: a draft in hand is none of their business.
  const revision = withdrawing ? ((await liveRevision(db, article)) ?? loaded.head) : await withSlug()
  if (!withdrawing) await requireApproved(db, article.id, revision)
  const workState = withdrawing ? article.workState : await workAfter()
  const by = snapshot(actor)
  const publication = await recordPublication(db, { article, revision, kind, note, by, at: now })
  await db
    .update(articles)
    .set({
      liveState: kind === 'withdrawal' ? 'withdrawn' : kind === 'expiry' ? 'expired' : 'live',
      livePublicationId: publication.id,
      workState,
      firstPublishedAt: article.firstPublishedAt ?? now,
    })
    .where(eq(articles.id, article.id))
  const { id: targetId, locale } = article
  if (withdrawing) await retireAll(db, 'article', targetId)
  else await claimAddress(db, { locale, kind: 'article', slug: revision.content.slug, targetId, now })
  await project(db, 'article', article.id)
  return {
    result: {
      uid: article.uid,
      locale: article.locale,
      slug: revision.content.slug,
      version: publication.version,
      kind,
    },
    subject: { kind: 'article', id: article.id },
    before: { liveState: article.liveState, publicationId: article.livePublicationId },
    after: {
      liveState: withdrawing ? kind : 'live',
      publication: publication.uid,
      revision: revision.number,
      ...(overridden.length > 0 && { override: { reason: override, findings: overridden.map(nameOf) } }),
    },
    effects: [
      {
        key: `publication:${publication.uid}`,
        kind: 'article.published',
        payload: { publication: publication.uid, article: article.uid, kind },
      },
      ...(withdrawing ? [] : await tellPublished(context, article, publication.uid, note)),
    ],
  }

  /** The slug it goes out under, made or with a suffix where need be, is a revision of its own. */
  async function withSlug(): Promise<Revision> {
    const { content } = loaded.head
    const slug = await slugFor(db, article, content)
    if (slug === content.slug) return { ...loaded.head, contentHash: contentHash(content) }
    return addRevision(db, {
      articleId: article.id,
      content: { ...content, slug },
      reason: 'publish',
      now,
      by: snapshot(actor),
    })
  }

  /** What was written since is still to be published. */
  async function workAfter() {
    return (await workFollows(db, article.id, loaded.head, revision)) ? null : ('draft' as const)
  }
}

/** As the audit keeps a finding: what it is and where. */
function nameOf({ key, field, block }: Finding) {
  return { key, field, ...(block !== undefined && { block }) }
}
