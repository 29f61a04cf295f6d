import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { articles } from '#db/schema/articles.ts'
import { transaction } from '#db/transaction.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { refileArticle } from '#domain/articles/refile.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { readReview } from '#domain/reviews/desk.ts'
import { followSource } from '#domain/translations/follow.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { saveWorkingCopy } from '#domain/working-copies/save.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import {
  askFor,
  aNewsroom,
  aSubmitted,
  by,
  hired,
  sendsBack,
  signs,
  stateOf,
  strictSection,
  toldOf,
  types,
} from '#tests/reviewing.ts'

describe('whoever wrote some of it signs nothing', () => {
  useFreshDatabase()

  it('although somebody else saved their words, and wrote on', async () => {
    const { uid, a, b } = await aNewsroom(1)
    const version = await types(a, uid, 'Steel falls')
    await by(b, saveWorkingCopy, { uid, version })
    await types(b, uid, 'Steel falls again')
    expect(await signs(a, uid)).toMatchObject({ refused: 'review.wrote' })
  })

  it('although somebody else set which text it translates', async () => {
    const section = await strictSection(1)
    const source = await aLiveArticle(await strictSection(0, 0, 'Open'), { headline: 'Ore' })
    const [author, a, b] = [await hired('author', 'reporter'), await hired('a'), await hired('b')]
    const begun = await by(author, beginArticle, { locale: 'zh', joins: source.uid, section })
    const { uid } = begun as { uid: string }
    await types(a, uid, '矿石')
    await by(b, followSource, { uid, source: null })
    await by(b, submitArticle, { uid })
    expect(await signs(a, uid)).toMatchObject({ refused: 'review.wrote' })
  })
})

describe('what is in review', () => {
  useFreshDatabase()

  it.each(['moved too', 'elsewhere by then'])(
    'stays so, unsigned, when what readers have is put into another section: %s',
    async (where) => {
      const [old, other, strict] = [await aSection('Old'), await aSection('Other'), await strictSection(2)]
      const { uid, content } = await aLiveArticle(old, { headline: 'Ore' })
      const [author, a, b] = [await hired('author'), await hired('a'), await hired('b')]
      const { version } = await openWork(author, uid, NOON)
      const sections = where === 'moved too' ? [strict, old] : [strict]
      const next = { ...content, headline: 'Ore is dear', sections }
      await by(author, writeWorkingCopy, { uid, tab: 't', version, writeId: 'w', content: next })
      await by(author, submitArticle, { uid })
      await signs(a, uid)
      await carryOut(refileArticle, { uid, from: old, into: other })
      expect(await stateOf(uid)).toEqual({ workState: 'in_review', liveState: 'live', round: 2 })
      expect(await toldOf('toReview')).toEqual(['a', 'b', 'b', 'a'])
      expect(await signs(a, uid)).toMatchObject({ step: 1, round: 2 })
      expect(await signs(b, uid)).toMatchObject({ step: 2, workState: 'approved' })
    },
  )
})

describe('what readers may get', () => {
  useFreshDatabase()

  it('is nothing that was sent back, although its section asks for less by then', async () => {
    const { uid, section, a, b, publisher } = await aNewsroom(2)
    await signs(a, uid)
    await sendsBack(b, uid)
    await askFor(section, 1)
    expect(await by(publisher, publishArticle, { uid })).toMatchObject({ refused: 'review.needed' })
  })

  it('is nothing that is taken out of a strict section to be changed unseen', async () => {
    const [strict, lax] = [await strictSection(0), await aSection('Lax')]
    const publisher = await hired('publisher', 'publisher')
    const { uid, content } = await aLiveArticle(strict, { headline: 'Ore' })
    await askFor(strict, 1)
    const { version } = await openWork(publisher, uid, NOON)
    const next = { ...content, headline: 'Ore is dear', sections: [lax] }
    await by(publisher, writeWorkingCopy, { uid, tab: 't', version, writeId: 'w', content: next })
    const seen = { uid, version: version + 1, kind: 'update' as const }
    expect(await by(publisher, publishArticle, seen)).toMatchObject({ refused: 'review.needed' })
    const moved = { ...content, sections: [lax] }
    await by(publisher, writeWorkingCopy, {
      uid,
      tab: 't',
      version: version + 1,
      writeId: 'v',
      content: moved,
    })
    expect(await by(publisher, publishArticle, { ...seen, version: version + 2 })).toMatchObject({
      version: 2,
    })
  })

  it('is signed although it was handed in before there were rounds', async () => {
    const { uid, a, b, publisher } = await aNewsroom(2)
    await transaction(async (db) => {
      await db.update(articles).set({ reviewRound: 0 }).where(eq(articles.uid, uid))
    })
    expect(await signs(a, uid)).toMatchObject({ step: 1 })
    expect(await signs(a, uid)).toMatchObject({ refused: 'review.signed' })
    expect(await signs(b, uid)).toMatchObject({ step: 2, workState: 'approved' })
    expect(await by(publisher, publishArticle, { uid })).toMatchObject({ kind: 'first' })
  })

  it('can be handed in as it was, once it was withdrawn and its section asks for a review', async () => {
    const section = await strictSection(0)
    const [author, a] = [await hired('author', 'reporter'), await hired('a')]
    const publisher = await hired('publisher', 'publisher')
    const uid = await aSubmitted(author, section)
    await by(publisher, publishArticle, { uid })
    expect(await by(author, submitArticle, { uid })).toMatchObject({ refused: 'publish.nothingNew' })
    await by(publisher, withdrawArticle, { uid, note: 'Wrong.' })
    await askFor(section, 1)
    const { version } = await openWork(publisher, uid, NOON)
    expect(await by(publisher, publishArticle, { uid, version })).toMatchObject({ refused: 'review.needed' })
    expect((await readReview(author, uid)).maySubmit).toBe(true)
    await by(author, submitArticle, { uid })
    expect(await signs(a, uid)).toMatchObject({ workState: 'approved' })
    await carryOut(publishArticle, { uid }, 1000)
    expect(await stateOf(uid)).toMatchObject({ liveState: 'live', workState: null })
  })
})
