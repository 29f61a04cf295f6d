import { asc } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { media } from '#db/schema/media.ts'
import { pages } from '#db/schema/pages.ts'
import { settings } from '#db/schema/settings.ts'
import { authors, sections, tags } from '#db/schema/taxonomy.ts'
import { z } from 'zod'
import { refreshListing } from '#domain/articles/inside.ts'
import { projectBreaking } from '#domain/breaking/inside.ts'
import { command } from '#domain/command.ts'
import { projectFront } from '#domain/front/inside.ts'
import { pageTag } from '#domain/page-tags.ts'
import { project, type Projectable } from '#domain/project.ts'
import { projectSetting } from '#domain/settings/inside.ts'
import { touchInstead } from '#domain/touched.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { compare, emptyLive, imageOf } from './image.ts'

/** In which order the live tables are made, and out of what. */
const SOURCES = [
  ['medium', media],
  ['section', sections],
  ['tag', tags],
  ['author', authors],
  ['page', pages],
  ['article', articles],
] as const satisfies readonly (readonly [Projectable, { id: unknown }])[]

/**
 * Makes all live tables again out of the newsroom's rows, and says whether they were what they should be.
 * Readers see the old rows until it is done, then the new ones.
 */
export const rebuildLive = command({
  name: 'live.rebuild',
  input: z.strictObject({
    progress: z
      .custom<(done: number, total: number) => void>((value) => typeof value === 'function')
      .optional(),
  }),
  allow: 'settings:edit',
  run: async ({ db }, { input }) => {
    const before = await imageOf(db)
    await emptyLive(db)
    const work = await everything(db)
    for (const [at, { kind, id }] of work.entries()) {
      await project(db, kind, id)
      if (kind === 'article') await refreshListing(db, id)
      // Rows that are made again were there before: only what differs in the end counts.
      touchInstead(db, [])
      if (at % 100 === 0) input.progress?.(at, work.length)
    }
    for (const locale of localeCodes) {
      await projectFront(db, locale)
      await projectBreaking(db, locale)
    }
    for (const row of await db.select().from(settings))
      await projectSetting(db, row.key, row.locale, row.value)
    input.progress?.(work.length, work.length)
    const differences = compare(before, await imageOf(db))
    touchInstead(db, differences.length > 0 ? [pageTag.everything()] : [])
    return {
      result: { projected: work.length, equal: differences.length === 0, differences },
      subject: { kind: 'live', id: 0 },
      after: { projected: work.length, differences: differences.length },
    }
  },
})

async function everything(db: Database): Promise<{ kind: Projectable; id: number }[]> {
  const work: { kind: Projectable; id: number }[] = []
  for (const [kind, source] of SOURCES) {
    const rows = await db.select({ id: source.id }).from(source).orderBy(asc(source.id))
    work.push(...rows.map(({ id }) => ({ kind, id })))
  }
  return work
}
