import { z } from 'zod'
import { command, type CommandContext } from '#domain/command.ts'
import type { PublicationKind } from '#domain/publications/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { cancelSchedules } from '#domain/schedules/inside.ts'
import { loadWork, settleWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { line } from '#lib/text.ts'
import { overrideReason } from './override.ts'
import { putOut } from './put-out.ts'

/** Kinds of change an article that is live may have. */
export const changeKinds = ['typo', 'update', 'correction', 'retraction'] as const

/**
 * Publishes an article: the first time, again after a withdrawal, or as a change of what is live, which must say of what kind it
 * is. With a version, the working copy as somebody saw it; without, the newest revision.
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
  scope: {
    locales: ({ article }) => [article.locale],
    // Both where it was and where it goes to.
    sections: ({ head, work }, { version }) => [
      ...head.content.sections,
      ...(version === undefined ? [] : work.content.sections),
    ],
  },
  run: async (context, { input, found }) => {
    const { db, now } = context
    const loaded = await asSeen(context, found, input.version)
    await cancelSchedules(db, found.article.id, 'published', now)
    return putOut(context, loaded, kindFor(found, input.kind), input.note, input.override)
  },
})

async function asSeen(context: CommandContext, found: LoadedWork, version: number | undefined) {
  if (found.article.trashedAt !== null) refuse('publish.trashed')
  return version === undefined ? found : settleWork(context, found, { version, reason: 'publish' })
}

function kindFor(
  { article: { liveState, workState } }: LoadedWork,
  kind: (typeof changeKinds)[number] | undefined,
): PublicationKind {
  if (liveState === 'none') return 'first'
  if (liveState !== 'live') return 'reinstatement'
  if (workState === null) refuse('publish.nothingNew')
  return kind ?? refuse('publish.kindNeeded', {}, 'kind')
}
