import { z } from 'zod'
import { command } from '#domain/command.ts'
import type { PublicationKind } from '#domain/publications/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { cancelSchedules } from '#domain/schedules/inside.ts'
import { loadWork, settleWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { line } from '#lib/text.ts'
import { overrideReason } from './override.ts'
import { putOut } from './put-out.ts'
import { reach } from './reach.ts'
import { liveRevision } from './rows.ts'

/** Kinds of change an article that is live may have. */
export const changeKinds = ['typo', 'update', 'correction', 'retraction'] as const

/**
 * Publishes an article: the first time, again after a withdrawal, or as a change of what is live, which must say of what kind it
 * is. With a version, the working copy as somebody saw it; without, the newest revision, where nothing was written since.
 */
export const publishArticle = command({
  name: 'article.publish',
  input: z.strictObject({
    uid: z.string(),
    /** Version of the working copy that the person saw. */
    version: z.int().min(0).optional(),
    kind: z.enum(changeKinds).optional(),
    /** For readers. */
    note: line(1000).default(''),
    override: overrideReason,
  }),
  allow: 'article:publish',
  find: ({ db }, input) => loadWork(db, input.uid),
  scope: reach,
  run: async (context, { input, found }) => {
    const { db, now } = context
    if (found.article.trashedAt !== null) refuse('publish.trashed')
    const { version } = input
    const loaded = await settleWork(context, found, { version, reason: 'publish' })
    const kind = kindFor(found, input.kind)
    const live = found.article.liveState === 'live' ? await liveRevision(db, found.article) : null
    if (live?.contentHash === loaded.head.contentHash) refuse('publish.nothingNew')
    await cancelSchedules(db, found.article.id, 'published', now)
    return putOut(context, loaded, kind, input.note, input.override)
  },
})

function kindFor(
  { article: { liveState, workState } }: LoadedWork,
  kind: (typeof changeKinds)[number] | undefined,
): PublicationKind {
  if (liveState === 'none') return 'first'
  if (liveState !== 'live') return 'reinstatement'
  if (workState === null) refuse('publish.nothingNew')
  return kind ?? refuse('publish.kindNeeded', {}, 'kind')
}
