import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions, workingCopies } from '#db/schema/articles.ts'
import { cliActor } from '#domain/actor.ts'
import { contentOf } from '#domain/articles/content.ts'
import { createArticle } from '#domain/articles/create.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { execute } from '#domain/execute.ts'

// This file opens the database: it is imported when DATA_DIR says which.

/** Begins an article beside the server. @returns its uid */
export async function beginArticle(number: number): Promise<string> {
  const body = bodyOfParagraphs(['The harbour is quiet.', 'Cranes stand still.', 'More is expected.'])
  const content = contentOf({ headline: `Harbour ${number}`, slug: `harbour-${number}`, body })
  const asking = {
    actor: cliActor('saving'),
    now: Date.now(),
    requestId: `begin-${number}`,
    origin: 'saving',
  }
  const made = await execute(createArticle, { locale: 'en', content }, asking)
  if (!made.ok) throw new Error(`the article was refused: ${made.refusal.key}`)
  return made.result.uid
}

/** Everything the database has of an article: the working copy with its conflicts, and all its revisions. */
export async function storedOf(uid: string): Promise<{ work: unknown; revisions: unknown }> {
  const db = reading()
  const [article] = await db.select({ id: articles.id }).from(articles).where(eq(articles.uid, uid))
  const { id } = article!
  return {
    work: await db
      .select({ content: workingCopies.content, conflicts: workingCopies.conflicts })
      .from(workingCopies)
      .where(eq(workingCopies.articleId, id)),
    revisions: await db
      .select({ content: revisions.content })
      .from(revisions)
      .where(eq(revisions.articleId, id)),
  }
}
