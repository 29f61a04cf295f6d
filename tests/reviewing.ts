import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { notices } from '#db/schema/notices.ts'
import { staff } from '#db/schema/staff.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { transaction } from '#db/transaction.ts'
import type { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { contentOf } from '#domain/articles/content.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'
import { decideReview } from '#domain/reviews/decide.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from './asking.ts'
import { aSection } from './newsroom.ts'
import { aPerson, signedIn } from './people.ts'

/** Somebody signed in. */
export async function hired(name: string, role: 'reporter' | 'editor' | 'publisher' = 'editor') {
  return signedIn(await aPerson(`${name}@news.example`, [role]))
}

/** A section that asks for so many steps. @returns its id */
export async function strictSection(reviewSteps: number, proofSteps = 0, name = 'Strict'): Promise<number> {
  const id = await aSection(name, `${name} 栏目`)
  await askFor(id, reviewSteps, proofSteps)
  return id
}

/** Another number of steps from now on. */
export async function askFor(id: number, reviewSteps: number, proofSteps = 0): Promise<void> {
  await transaction(async (db) => {
    await db.update(sections).set({ reviewSteps, proofSteps }).where(eq(sections.id, id))
  })
}

/** Carries a command out for somebody. @returns its result, or the key of the refusal with its parameters */
export async function by<Schema extends z.ZodType, Prepared, Found, Result>(
  actor: Actor,
  command: Command<Schema, Prepared, Found, Result>,
  input: z.input<Schema>,
  later = 0,
): Promise<Result | { refused: string; params: object }> {
  const outcome = await execute(command, input, asking(later, { actor }))
  if (outcome.ok) return outcome.result
  return { refused: outcome.refusal.key, params: outcome.refusal.params }
}

let writes = 0

/** Types something into an article, as its editor would save it. @returns the version */
export async function types(actor: Actor, uid: string, headline: string, later = 0): Promise<number> {
  const { content, version } = await openWork(actor, uid, NOON)
  const body = content.body.doc.content?.length
    ? content.body
    : bodyOfParagraphs([`${headline}, said the association.`])
  const next = { ...content, headline, body }
  const write = { uid, tab: `tab-of-${actor.name}`, version, writeId: `r${writes++}`, content: next }
  const answer = await by(actor, writeWorkingCopy, write, later)
  if (!('state' in answer) || answer.state !== 'written') throw new Error(JSON.stringify(answer))
  return answer.version
}

/** An article that somebody has begun, written and handed in. @returns its uid */
export async function aSubmitted(author: Actor, section: number, headline = 'Steel rises'): Promise<string> {
  const begun = await by(author, beginArticle, { locale: 'en', section })
  if ('refused' in begun) throw new Error(begun.refused)
  await types(author, begun.uid, headline)
  await by(author, submitArticle, { uid: begun.uid })
  return begun.uid
}

/** Signs the next stage. */
export function signs(actor: Actor, uid: string, more: object = {}) {
  return by(actor, decideReview, { uid, verdict: 'approved', ...more })
}

/** Sends the article back. */
export function sendsBack(actor: Actor, uid: string, note = 'Who says so?') {
  return by(actor, decideReview, { uid, verdict: 'sent_back', note })
}

/** Content as a command brings it. */
export function contentIn(section: number, headline: string) {
  return contentOf({ headline, slug: 'steel', sections: [section], body: bodyOfParagraphs([headline]) })
}

/** Where an article stands, and in which round of its review. */
export async function stateOf(uid: string) {
  const [row] = await reading().select().from(articles).where(eq(articles.uid, uid))
  return { workState: row!.workState, round: row!.reviewRound, liveState: row!.liveState }
}

/** Who was told something of a kind, with what note. */
export async function toldOf(kind: (typeof notices.$inferSelect)['kind']) {
  const rows = await reading().select().from(notices).where(eq(notices.kind, kind)).orderBy(asc(notices.id))
  return rows.map(({ staffUid, note }) =>
    [staffUid.replace(/^uid of |@.*/g, ''), note].filter(Boolean).join(': '),
  )
}

/** An author, three who review, one who publishes, and what the author has handed in. */
export async function aNewsroom(reviewSteps: number, proofSteps = 0) {
  const section = await strictSection(reviewSteps, proofSteps)
  const author = await hired('author', 'reporter')
  const [a, b, c] = [await hired('a'), await hired('b'), await hired('c')]
  const publisher = await hired('publisher', 'publisher')
  return { section, author, a, b, c, publisher, uid: await aSubmitted(author, section) }
}

/** Somebody who is known already, signed in once more. */
export async function signedInAs(name: string) {
  const [row] = await reading()
    .select()
    .from(staff)
    .where(eq(staff.email, `${name}@news.example`))
  return signedIn({ id: row!.id, uid: row!.uid })
}
