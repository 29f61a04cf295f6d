import { asc } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { translationStates } from '#db/schema/translations.ts'
import { transaction } from '#db/transaction.ts'
import type { ArticleContent, BodyNode } from '#db/schema/json.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { loadArticle } from '#domain/articles/rows.ts'
import { checkTranslation } from '#domain/translations/check.ts'
import { readBeside } from '#domain/translations/desk.ts'
import { refreshTranslations } from '#domain/translations/inside.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking } from './asking.ts'
import { aLiveArticle, aSection, carryOut } from './newsroom.ts'

/** A paragraph by its id. */
function paragraph(id: string, text: string): BodyNode {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] }
}

/** A text of paragraphs by their ids. */
export function bodyOf(words: Record<string, string>): ArticleContent['body'] {
  const content = Object.entries(words).map(([id, text]) => paragraph(id, text))
  return { version: 1, doc: { type: 'doc', content } }
}

export const english = { first: 'Ore is dear.', second: 'Mills wait.', third: 'Ships are full.' }
export const chinese = { first: '矿石涨价。', second: '钢厂观望。', third: '货船满载。' }

/** A live English article and a Chinese draft that was begun from it and is translated whole. */
export async function aPair() {
  const section = await aSection()
  const source = await aLiveArticle(section, { headline: 'Ore', body: bodyOf(english) })
  const { uid } = await carryOut(beginArticle, { locale: 'zh', joins: source.uid })
  await write(uid, { headline: '矿石', body: bodyOf(chinese) })
  const { article } = await loadArticle(reading(), uid)
  return { section, source, translation: { uid, id: article.id } }
}

/** Types into an article. @param later milliseconds after noon */
export async function write(uid: string, part: Partial<ArticleContent>, later = 0): Promise<void> {
  const { work } = await loadWork(reading(), uid)
  const { content, version } = work
  const input = { uid, tab: 'one', version, writeId: `${uid}-${version}`, content: { ...content, ...part } }
  await carryOut(writeWorkingCopy, input, later)
}

/** Publishes other words of what is live. @param later milliseconds after noon */
export async function correct(uid: string, words: Record<string, string>, later: number): Promise<void> {
  const { content } = (await loadWork(reading(), uid)).work
  await carryOut(
    correctArticle,
    { uid, content: { ...content, body: bodyOf(words) }, kind: 'correction', note: 'As told.' },
    later,
  )
}

/** A translation beside its source. */
export async function beside(uid: string) {
  return (await readBeside(asking().actor, uid))!
}

/** Checks parts off against the source as it now is. @param later milliseconds after noon; five minutes */
export async function check(uid: string, parts: string[], later = 300_000) {
  const { source } = await beside(uid)
  return carryOut(checkTranslation, { uid, parts, seen: source.current.number }, later)
}

/** Names of the parts of a source that nobody has looked at since they changed; null of what translates nothing. */
export async function openParts(uid: string): Promise<string[] | null> {
  return (await readBeside(asking().actor, uid))?.open ?? null
}

/** How all translations stand to their sources, as it is kept. */
export function keptStates() {
  return reading().select().from(translationStates).orderBy(asc(translationStates.articleId))
}

/** The same, made again from nothing. */
export async function freshStates() {
  const all = await reading().select({ id: articles.id }).from(articles)
  await transaction(async (db) => {
    await db.delete(translationStates)
    for (const { id } of all) await refreshTranslations(db, id)
  })
  return keptStates()
}
