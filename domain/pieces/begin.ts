import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import { pieces } from '#db/schema/pieces.ts'
import { snapshot } from '#domain/actor.ts'
import { addArticle, checkToSave, contentOf } from '#domain/articles/inside.ts'
import { command, type CommandContext } from '#domain/command.ts'
import { notify } from '#domain/notices/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { checkNamed, loadPiece, requirePlanned, type PieceRow } from './rows.ts'
import { placeOf, scopeOf } from './rules.ts'

/**
 * Begins the article that was planned, with what the plan has of it, and tells whoever shall write it. Of two who begin the same
 * piece one makes the article; the other is told who did.
 */
export const beginPiece = command({
  name: 'piece.begin',
  input: z.strictObject({
    uid: z.string(),
    /** For a piece that is planned in any language. */
    locale: z.enum(localeCodes).optional(),
  }),
  allow: 'article:create',
  find: ({ db }, { uid }) => loadPiece(db, uid),
  scope: {
    locales: (row, { locale }) => scopeOf(chosen(row, locale)).locales,
    sections: (row, { locale }) => scopeOf(chosen(row, locale)).sections,
  },
  run: async (context, { input, found }) => {
    const { db } = context
    await requirePlanned(db, found)
    const { locale } = chosen(found, input.locale)
    if (locale === null) return refuse('piece.noLocale', {}, 'locale')
    await checkNamed(db, { section: found.sectionId })
    const article = await articleFor(context, found, locale)
    await db.update(pieces).set({ state: 'begun', articleId: article.id }).where(eq(pieces.id, found.id))
    return {
      result: { uid: article.uid, piece: found.uid },
      subject: { kind: 'article', id: article.id },
      after: { piece: found.uid, locale, headline: found.title, assignee: found.assigneeUid },
      effects: await tellAssignee(context, found, article.id),
    }
  },
})

/** Where the article will be: the plan's own language goes before one that is chosen. */
function chosen(row: PieceRow, locale: string | undefined) {
  const place = placeOf(row)
  return { ...place, locale: place.locale ?? locale ?? null }
}

async function articleFor({ db, actor, now }: CommandContext, piece: PieceRow, locale: string) {
  const { title, sectionId, assigneeUid, plannedAt } = piece
  const content = contentOf({
    ...{ headline: title, slug: '', sections: sectionId === null ? [] : [sectionId] },
    body: { version: 1, doc: { type: 'doc', content: [] } },
  })
  await checkToSave(db, content)
  const given = { storyId: null, locale, content, sample: false, now, by: snapshot(actor) }
  const { article } = await addArticle(db, given)
  await db.update(articles).set({ assigneeUid, dueAt: plannedAt }).where(eq(articles.id, article.id))
  return article
}

function tellAssignee(context: CommandContext, { id, assigneeUid, note }: PieceRow, articleId: number) {
  if (assigneeUid === null) return []
  return notify(context, { to: [assigneeUid], kind: 'assigned', articleId, key: `piece ${id} begun`, note })
}
