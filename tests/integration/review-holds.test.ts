import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { revisions, reviews, schedules } from '#db/schema/articles.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { tagArticle } from '#domain/articles/tag.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { Forbidden } from '#domain/refusal.ts'
import { decideReview } from '#domain/reviews/decide.ts'
import { readReview } from '#domain/reviews/desk.ts'
import { cancelSchedule } from '#domain/schedules/cancel.ts'
import { failSchedule } from '#domain/schedules/fail.ts'
import { runSchedule } from '#domain/schedules/run.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { createTag } from '#domain/tags/create.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, carryOut } from '#tests/newsroom.ts'
import { askFor, aNewsroom, by, hired, signedInAs, signs, stateOf, types } from '#tests/reviewing.ts'

const HOUR = 3_600_000

describe('two who decide, and whoever lost the right', () => {
  useFreshDatabase()

  it('tells the second of two who decide the same stage what the first decided', async () => {
    const { uid, a, b } = await aNewsroom(3)
    const { version } = await openWork(a, uid, NOON)
    const stage = { round: 1, kind: 'review' as const, step: 1 }
    const answers = await Promise.all([
      signs(a, uid, { version, stage }),
      by(b, decideReview, { uid, version, stage, verdict: 'sent_back', note: 'No.' }, 1000),
    ])
    const refused = answers.filter((one) => 'refused' in one)
    expect(refused).toHaveLength(1)
    const said = await reading().select().from(reviews)
    expect(said).toHaveLength(1)
    expect(refused[0]).toMatchObject({
      refused: said[0]!.verdict === 'approved' ? 'review.taken' : 'review.takenBack',
      params: { by: said[0]!.reviewer.name },
    })
  })

  it('signs nothing that was edited between looking and signing', async () => {
    const { uid, author, a } = await aNewsroom(1)
    const { version } = await openWork(a, uid, NOON)
    await types(author, uid, 'Steel falls', 5000)
    const stage = { round: 1, kind: 'review' as const, step: 1 }
    expect(await signs(a, uid, { version, stage })).toEqual({
      refused: 'workingCopy.changed',
      params: { by: 'author', at: NOON + 5000 },
    })
    expect(await reading().select().from(reviews)).toEqual([])
  })

  it('is refused to whoever lost the right meanwhile, and nothing of it is done', async () => {
    const { uid, a } = await aNewsroom(1)
    await transaction(async (db) => {
      const [row] = await db.select().from(staff).where(eq(staff.uid, a.uid!))
      await db.update(staffRoles).set({ role: 'reporter' }).where(eq(staffRoles.staffId, row!.id))
    })
    const demoted = await signedInAs('a')
    await expect(signs(demoted, uid)).rejects.toBeInstanceOf(Forbidden)
    expect(await reading().select().from(reviews)).toEqual([])
    expect((await readReview(demoted, uid)).hindrance).toBe('noRight')
  })
})

describe('what was approved', () => {
  useFreshDatabase()

  it('is exactly what goes out: whose address was taken meanwhile is edited and signed again', async () => {
    const { uid, author, a, publisher, section } = await aNewsroom(1)
    const [head] = await reading().select().from(revisions).orderBy(asc(revisions.id)).limit(1).offset(1)
    expect(head!.content.slug).toBe('steel-rises')
    await signs(a, uid)
    await askFor(section, 0)
    await aLiveArticle(section, { headline: 'Another', slug: 'steel-rises' })
    await askFor(section, 1)
    expect(await by(publisher, publishArticle, { uid })).toEqual({
      refused: 'review.address',
      params: { slug: 'steel-rises' },
    })
    expect(await stateOf(uid)).toMatchObject({ workState: 'approved', round: 1 })
    const { content } = await openWork(author, uid, NOON)
    await by(author, saveArticle, { uid, content: { ...content, slug: 'steel-rises-fast' } })
    await by(author, submitArticle, { uid })
    await signs(a, uid)
    expect(await by(publisher, publishArticle, { uid })).toMatchObject({ slug: 'steel-rises-fast' })
    const [last] = await reading().select().from(reviews).orderBy(asc(reviews.id)).offset(1).limit(1)
    const [out] = await reading().select().from(revisions).where(eq(revisions.id, last!.revisionId))
    expect(out!.content.slug).toBe('steel-rises-fast')
  })

  it('is asked of changes to what is live, of corrections and of tags', async () => {
    const { uid, author, a, publisher, section } = await aNewsroom(1)
    await signs(a, uid)
    await by(publisher, publishArticle, { uid })
    const { content } = await openWork(author, uid, NOON)
    const change = {
      uid,
      content: { ...content, headline: 'Corrected' },
      kind: 'correction',
      note: 'It fell.',
    } as const
    expect(await by(publisher, correctArticle, change)).toMatchObject({
      refused: 'review.needed',
      params: { done: 0, of: 1 },
    })
    const { id } = await carryOut(createTag, { texts: { en: { name: 'Coal' } } })
    expect(await by(publisher, tagArticle, { uid, add: [id] })).toMatchObject({ isPublished: false })
    expect(await stateOf(uid)).toMatchObject({ workState: 'draft', liveState: 'live' })
    await by(author, submitArticle, { uid })
    await signs(a, uid)
    expect(await by(publisher, publishArticle, { uid, kind: 'typo' })).toMatchObject({ kind: 'typo' })
    // Withdrawing needs nobody, and what was approved may come back as it was.
    await by(publisher, withdrawArticle, { uid, note: 'Wrong.' })
    expect(await by(publisher, publishArticle, { uid })).toMatchObject({ kind: 'reinstatement' })
    expect(section).toBeGreaterThan(0)
  })

  it('keeps its signatures when it is taken off the schedule', async () => {
    const { uid, a, publisher } = await aNewsroom(1)
    await signs(a, uid)
    const set = await by(publisher, setSchedule, { uid, at: NOON + HOUR })
    await by(publisher, cancelSchedule, { id: (set as { id: number }).id })
    expect(await stateOf(uid)).toMatchObject({ workState: 'approved', round: 1 })
    expect(await by(publisher, publishArticle, { uid })).toMatchObject({ kind: 'first' })
  })

  it('does not go out when its section asks for more meanwhile, and goes on from where it was', async () => {
    const { uid, a, b, publisher, section } = await aNewsroom(1)
    await signs(a, uid)
    const set = await by(publisher, setSchedule, { uid, at: NOON + HOUR })
    const { id } = set as { id: number }
    await askFor(section, 2)
    const run = await by(asking().actor, runSchedule, { id }, HOUR)
    expect(run).toEqual({ refused: 'review.needed', params: { done: 1, of: 2 } })
    const failed = { id, key: 'review.needed', params: { done: 1, of: 2 } }
    await carryOut(failSchedule, failed, HOUR)
    const [row] = await reading().select().from(schedules)
    expect(row).toMatchObject({ state: 'failed', problem: 'review.needed {"done":1,"of":2}' })
    expect(await stateOf(uid)).toMatchObject({ workState: 'in_review', round: 1 })
    expect(await signs(b, uid)).toMatchObject({ step: 2, workState: 'approved' })
    // Asked for more once it is approved, it can be signed further.
    await askFor(section, 3)
    expect(await by(publisher, publishArticle, { uid })).toMatchObject({ refused: 'review.needed' })
    expect(await signs(await hired('c2'), uid)).toMatchObject({ step: 3, workState: 'approved' })
    expect(await by(publisher, publishArticle, { uid })).toMatchObject({ kind: 'first' })
  })
})
