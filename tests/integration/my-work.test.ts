import { describe, expect, it } from 'vitest'
import { assignArticle } from '#domain/articles/assign.ts'
import { listArticles, readAssignment } from '#domain/articles/desk.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { Forbidden } from '#domain/refusal.ts'
import { listMyWriting } from '#domain/reviews/my-work.ts'
import { listToReview } from '#domain/reviews/waiting.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aSubmitted, by, hired, sendsBack, signs, strictSection, toldOf, types } from '#tests/reviewing.ts'

const DAY = 86_400_000
const headlines = (listed: readonly { headline: string }[]) => listed.map(({ headline }) => headline)

describe('an assignment', () => {
  useFreshDatabase()

  it('lets somebody write what another began, tells them, and is found by them', async () => {
    const [author, writer] = [await hired('author', 'reporter'), await hired('writer', 'reporter')]
    const editor = await hired('editor')
    const uid = await aSubmitted(author, await strictSection(1))
    expect((await openWork(writer, uid, NOON)).mayWrite).toBe(false)
    const given = { uid, assignee: writer.uid, dueAt: NOON + DAY }
    expect(await by(editor, assignArticle, given)).toMatchObject({ assignee: writer.uid })
    expect(await toldOf('assigned')).toEqual(['writer'])
    await types(writer, uid, 'Steel rises fast')
    // What others began is not theirs to throw away.
    await expect(by(writer, trashArticle, { uid })).rejects.toBeInstanceOf(Forbidden)
    const found = async (assignee: string) =>
      headlines((await listArticles(editor, { assignee }, { limit: 9 })).articles)
    expect(await found(writer.uid!)).toEqual(['Steel rises fast'])
    expect(await found('anybody')).toEqual(['Steel rises fast'])
    expect(await found(author.uid!)).toEqual([])
    // Handed back by whoever has it.
    await by(writer, assignArticle, { uid, assignee: null, dueAt: null })
    expect(await found('anybody')).toEqual([])
    expect((await openWork(writer, uid, NOON)).mayWrite).toBe(false)
  })

  it('is given on by editors alone, to those who may write it, and not over what somebody changed meanwhile', async () => {
    const section = await strictSection(1)
    const [author, other] = [await hired('author', 'reporter'), await hired('other', 'reporter')]
    const [editor, second] = [await hired('editor'), await hired('second')]
    const uid = await aSubmitted(author, section)
    const nobody = { assignee: null, dueAt: null }
    await expect(by(author, assignArticle, { uid, assignee: other.uid, dueAt: null })).rejects.toBeInstanceOf(
      Forbidden,
    )
    await expect(by(other, assignArticle, { uid, ...nobody })).rejects.toBeInstanceOf(Forbidden)
    expect(await by(author, assignArticle, { uid, assignee: author.uid, dueAt: NOON })).toMatchObject({
      dueAt: NOON,
    })
    expect((await readAssignment(author, uid)).choices).toEqual([{ uid: author.uid, name: 'author' }])
    await by(editor, assignArticle, { uid, assignee: other.uid, dueAt: NOON }, 5000)
    const seen = { assignee: author.uid, dueAt: NOON }
    expect(await by(second, assignArticle, { uid, ...nobody, seen })).toEqual({
      refused: 'article.assigned',
      params: { by: 'editor', at: NOON + 5000 },
    })
    const stranger = await hired('elsewhere', 'reporter')
    const away = { ...editor, grants: [{ capability: 'article:edit' as const, sections: [section + 1] }] }
    await expect(by(away, assignArticle, { uid, ...nobody })).rejects.toBeInstanceOf(Forbidden)
    expect((await readAssignment(stranger, uid)).choices).toEqual([])
  })
})

describe('my work', () => {
  useFreshDatabase()

  it('is what waits for my signature: neither my writing, nor what I have signed, nor what is out of reach', async () => {
    const section = await strictSection(2)
    const author = await hired('author')
    const [a, b] = [await hired('a'), await hired('b')]
    const uid = await aSubmitted(author, section, 'One')
    await aSubmitted(a, section, 'Two')
    const waits = async (actor: typeof a) => headlines((await listToReview(actor, { limit: 9 })).waiting)
    expect(await waits(author)).toEqual(['Two'])
    expect(await waits(a)).toEqual(['One'])
    expect(await waits(b)).toEqual(['One', 'Two'])
    await signs(b, uid)
    expect(await waits(b)).toEqual(['Two'])
    expect((await listToReview(a, { limit: 9 })).waiting).toMatchObject([{ step: 2, of: 2, round: 1 }])
    await types(a, uid, 'One more')
    expect(await waits(a)).toEqual([])
    expect(await waits(b)).toEqual(['One more', 'Two'])
    const elsewhere = { ...b, grants: [{ capability: 'article:review' as const, sections: [section + 1] }] }
    expect(await waits(elsewhere)).toEqual([])
    const first = await listToReview(b, { limit: 1 })
    expect(headlines(first.waiting)).toEqual(['One more'])
    expect(headlines((await listToReview(b, { limit: 1, after: first.next! })).waiting)).toEqual(['Two'])
    expect(await waits(await hired('reporter', 'reporter'))).toEqual([])
  })

  it('is what was given to me, what is due first in front, what came back, and my other drafts', async () => {
    const section = await strictSection(1)
    const [author, editor] = [await hired('author', 'reporter'), await hired('editor')]
    const back = await aSubmitted(author, section, 'Sent back')
    await sendsBack(editor, back, 'Who says so?')
    const [late, soon] = [
      await aSubmitted(editor, section, 'Late'),
      await aSubmitted(editor, section, 'Soon'),
    ]
    await by(editor, assignArticle, { uid: late, assignee: author.uid, dueAt: NOON + 2 * DAY })
    await by(editor, assignArticle, { uid: soon, assignee: author.uid, dueAt: NOON + DAY })
    const draft = await aSubmitted(author, section, 'Draft')
    await sendsBack(editor, draft)
    await aSubmitted(author, section, 'In review')
    const { assigned, sentBack, drafts } = await listMyWriting(author)
    expect(headlines(assigned)).toEqual(['Soon', 'Late'])
    expect(sentBack.map(({ article, note, by: who }) => [article.headline, note, who])).toEqual([
      ['Draft', 'Who says so?', 'editor'],
      ['Sent back', 'Who says so?', 'editor'],
    ])
    expect(drafts).toEqual([])
  })
})
