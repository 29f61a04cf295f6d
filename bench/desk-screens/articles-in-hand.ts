import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { comments } from '#db/schema/comments.ts'
import { translationStates } from '#db/schema/translations.ts'
import { assignArticle } from '#domain/articles/assign.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { contentOf } from '#domain/articles/content.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { createArticle } from '#domain/articles/create.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { addThread } from '#domain/comments/add.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { carryOut } from '../fill/carry-out.ts'

/** Articles whose screens are looked at. */
export interface ArticleExamples {
  /** uid of a draft with comments and many revisions */
  draft: string
  /** uid of one that is being reviewed */
  reviewed: string
  /** uid of one that is live */
  live: string
  /** uid of a translation that lags */
  lagging: string
}

/** Of each kind so many: what a newsroom of fifty people has in hand. */
const EACH = 100
const [REVISIONS, THREADS] = [100, 40]
const DAY = 86_400_000

/** Drafts that are assigned, reviewed, scheduled; one with comments and revisions; translations, half of which lag. */
export async function articlesInHand(person: string): Promise<void> {
  for (let number = 0; number < EACH; number++) {
    const assigned = await draft(`Orders of district ${number}`, 2)
    await carryOut(assignArticle, { uid: assigned, assignee: person, dueAt: Date.now() + number * 3_600_000 })
    await carryOut(submitArticle, { uid: await draft(`Exports of district ${number}`, 1) })
    const at = Date.now() + ((number % 30) + 1) * DAY
    await carryOut(setSchedule, { uid: await draft(`Prices of district ${number}`, 2), at })
  }
  const busy = await draft('A draft that many have looked at', 2)
  for (let number = 0; number < REVISIONS; number++) {
    await carryOut(saveArticle, { uid: busy, content: contentFor(`The ${number}th version of a draft`, 2) })
  }
  for (let number = 0; number < THREADS; number++) {
    await carryOut(addThread, { uid: busy, text: `Please look at this once more, ${number}.` })
  }
  await translations()
}

async function draft(headline: string, section: number): Promise<string> {
  const made = { locale: 'en' as const, content: contentFor(headline, section) }
  return (await carryOut(createArticle, made)).uid
}

function contentFor(headline: string, section: number) {
  const body = bodyOfParagraphs(Array.from({ length: 30 }, (_, at) => `${headline}, paragraph ${at}.`))
  return contentOf({ headline, slug: headline.toLowerCase().replace(/\W+/g, '-'), body, sections: [section] })
}

async function translations(): Promise<void> {
  const sources = await reading()
    .select({ uid: articles.uid, content: revisions.content })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .where(and(eq(articles.locale, 'en'), eq(articles.liveState, 'live')))
    .orderBy(desc(articles.id))
    .limit(EACH * 4)
  const kept = sources.filter(({ content }) => !content.sections.includes(1)).slice(0, EACH)
  let begun = 0
  for (const { uid, content } of kept) {
    if (!(await begin(uid)) || ++begun % 2 === 0) continue
    const changed = { ...content, standfirst: `${content.standfirst} Counted again.` }
    await carryOut(correctArticle, { uid, content: changed, kind: 'typo', override: 'bench' })
  }
}

/** Some stories of the filling have both languages already. */
async function begin(uid: string): Promise<boolean> {
  return carryOut(beginArticle, { locale: 'zh', joins: uid }).then(
    () => true,
    () => false,
  )
}

/** The first of each kind. */
export async function examplesOfArticles(): Promise<ArticleExamples> {
  const one = async (where: ReturnType<typeof eq>) => {
    const [row] = await reading()
      .select({ uid: articles.uid })
      .from(articles)
      .where(where)
      .orderBy(asc(articles.id))
      .limit(1)
    return row!.uid
  }
  const commented = reading().select({ id: comments.articleId }).from(comments)
  const lagging = reading()
    .select({ id: translationStates.articleId })
    .from(translationStates)
    .where(gt(translationStates.lag, 0))
  return {
    draft: await one(inArray(articles.id, commented)),
    reviewed: await one(eq(articles.workState, 'in_review')),
    live: await one(eq(articles.liveState, 'live')),
    lagging: await one(inArray(articles.id, lagging)),
  }
}
