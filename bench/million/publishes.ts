import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { systemActor } from '#domain/actor.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { createArticle } from '#domain/articles/create.ts'
import { showArticle } from '#domain/articles/desk.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { carryOut } from '../fill/carry-out.ts'
import { sampleIds } from '../fill/sample-ids.ts'

/** Checks run as for everybody, but made-up articles may not pass them. */
const WHY = 'Made up for the bench.'

/** Milliseconds of publications, by what they were. */
export interface Publishes {
  first: number[]
  update: number[]
}

/**
 * Publishes articles in the database as it is, while the site runs beside: half of them new ones, half as an
 * update of one that is live. Only the publishing command is timed.
 */
export async function timePublishes(count: number, progress: (done: number, total: number) => void) {
  const times: Publishes = { first: [], update: [] }
  const live = await liveArticles(count)
  for (const [at, { uid, locale }] of live.entries()) {
    const { content } = await showArticle(systemActor, uid)
    const headline = `${content.headline} (${at + 1})`
    if (at % 2 === 0) {
      const made = await carryOut(createArticle, { locale, content: { ...content, headline, shownAt: null } })
      times.first.push(await timed(() => carryOut(publishArticle, { uid: made.uid, override: WHY })))
    } else {
      const changed = { ...content, headline }
      times.update.push(
        await timed(() => carryOut(correctArticle, { uid, content: changed, kind: 'update', override: WHY })),
      )
    }
    progress(at + 1, live.length)
  }
  return times
}

/** Live articles spread over the whole database. */
async function liveArticles(count: number): Promise<{ uid: string; locale: string }[]> {
  const found = []
  for (const id of await sampleIds(count * 2)) {
    const [article] = await reading().select().from(articles).where(eq(articles.id, id))
    if (article?.liveState === 'live' && article.workState === null) found.push(article)
    if (found.length === count) break
  }
  return found
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
