import { beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { notices } from '#db/schema/notices.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { updateAccount } from '#domain/account/update.ts'
import type { Actor } from '#domain/actor.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { loadArticle } from '#domain/articles/inside.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { addThread } from '#domain/comments/add.ts'
import { replyInThread } from '#domain/comments/reply.ts'
import { declineThread, reopenThread, resolveThread } from '#domain/comments/settle.ts'
import { execute } from '#domain/execute.ts'
import { countUnread, listNotices, noticeMail } from '#domain/notices/desk.ts'
import { notify } from '#domain/notices/inside.ts'
import { pruneNotices } from '#domain/notices/prune.ts'
import { readNotices } from '#domain/notices/read.ts'
import { peopleWhoMay } from '#domain/staff/inside.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { noMail, outboxRows, sendNext, SITE, useMailing } from '#tests/mailing.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

const DAY = 24 * 3_600_000

describe('notices', () => {
  useFreshDatabase()
  const mailing = useMailing()
  let writer: Actor
  let editor: Actor
  let uid = ''

  beforeEach(async () => {
    writer = await signedIn(await aPerson('writer@news.example'))
    editor = await signedIn(await aPerson('editor@news.example', ['editor']))
    uid = (await aDraft(await aSection(), { headline: 'Metals' })).uid
    const createdBy = { kind: 'staff', uid: writer.uid, name: writer.name } as const
    await transaction((db) => db.update(articles).set({ createdBy }).where(eq(articles.uid, uid)))
  })

  const comment = async (actor: Actor, text = 'Source?', later = 0) => {
    const done = await execute(addThread, { uid, text }, asking(later, { actor }))
    if (!done.ok) throw new Error(done.refusal.key)
    return done.result.uid
  }
  const page = { limit: 10 }
  const told = async (actor: Actor) =>
    (await listNotices(actor, 'unread', page)).notices.map(({ kind, note, by }) => `${kind} ${by}: ${note}`)
  const as = (actor: Actor, later = 0) => asking(later, { actor })
  const mails = async () => (await outboxRows()).filter(({ kind }) => kind === 'mail')

  it('tell whose article it is that readers have it, and of each change, but nobody of what they did', async () => {
    await carryOut(publishArticle, { uid })
    expect(await told(writer)).toEqual([expect.stringMatching(/^published /)])
    const { content } = await loadArticle(reading(), uid).then(({ head }) => head)
    const changed = { ...content, headline: 'Metals fall' }
    await carryOut(correctArticle, { uid, content: changed, kind: 'correction', note: 'They fall.' }, 1)
    expect((await told(writer))[0]).toMatch(/^published .*: They fall\.$/)
    await carryOut(withdrawArticle, { uid, note: 'Not so.' }, 2)
    expect(await told(writer)).toHaveLength(2)
    expect(await told(editor)).toEqual([])
  })

  it('tell who writes an article of a comment, and who began a thread of its end', async () => {
    const thread = await comment(editor)
    expect(await told(writer)).toEqual(['commented editor: Source?'])
    expect(await told(editor)).toEqual([])
    await execute(replyInThread, { uid: thread, text: 'The mill.' }, as(writer))
    expect(await told(editor)).toEqual(['commented writer: The mill.'])
    await execute(declineThread, { uid: thread, reason: 'It said so twice.' }, as(writer, 1))
    await execute(reopenThread, { uid: thread }, as(editor, 2))
    await execute(resolveThread, { uid: thread }, as(writer, 3))
    expect(await told(editor)).toEqual([
      'resolved writer: Source?',
      'declined writer: It said so twice.',
      'commented writer: The mill.',
    ])
    // Of their own deeds nobody is told.
    expect(await told(writer)).toEqual(['commented editor: Source?', 'commented editor: Source?'])
  })

  it('tell everybody once, nobody who is gone, and never whoever acts', async () => {
    const gone = await aPerson('gone@news.example')
    await transaction((db) => db.update(staff).set({ disabledAt: NOON }).where(eq(staff.uid, gone.uid)))
    const [article] = await reading().select().from(articles)
    const articleId = article!.id
    const to = [writer.uid!, writer.uid!, editor.uid!, gone.uid, 'nobody']
    const tell = () =>
      transaction((db) =>
        notify(
          { db, actor: editor, now: NOON, requestId: 'r' },
          { to, kind: 'published', articleId, key: 'p:1', note: '线'.repeat(400) },
        ),
      )
    expect(await tell()).toHaveLength(1)
    expect(await tell()).toEqual([])
    const rows = await reading().select().from(notices)
    expect(rows.map(({ staffUid }) => staffUid)).toEqual([writer.uid])
    expect(rows[0]!.note).toBe(`${'线'.repeat(279)}…`)
  })

  it('are read one by one or up to what was seen, each by whom they are for', async () => {
    for (const text of ['One', 'Two', 'Three']) await comment(editor, text)
    const { notices: list } = await listNotices(writer, 'unread', page)
    const [three, two, one] = list.map(({ id }) => id)
    await execute(readNotices, { ids: [two!] }, as(editor))
    expect(await countUnread(writer)).toBe(3)
    await execute(readNotices, { ids: [one!] }, as(writer))
    expect(await countUnread(writer)).toBe(2)
    await comment(editor, 'Four')
    const read = await execute(readNotices, { until: three! }, as(writer))
    expect(read).toEqual({ ok: true, result: { read: 2 } })
    expect(await told(writer)).toEqual(['commented editor: Four'])
    expect((await listNotices(writer, 'all', page)).notices.map(({ isRead }) => isRead)).toEqual([
      false,
      true,
      true,
      true,
    ])
    // The terminal is nobody's account.
    expect(await countUnread(asking().actor)).toBe(0)
  })

  it('go on where a page ended, and say what lies in the trash', async () => {
    for (const text of ['One', 'Two', 'Three']) await comment(editor, text)
    const first = await listNotices(writer, 'unread', { limit: 2 })
    expect(first.notices.map(({ note }) => note)).toEqual(['Three', 'Two'])
    await carryOut(trashArticle, { uid })
    const rest = await listNotices(writer, 'unread', { limit: 2, after: first.next! })
    expect(rest).toMatchObject({ next: null, notices: [{ note: 'One', article: { isTrashed: true } }] })
  })

  it('go when they were read long ago; what was not read, a year after it was told', async () => {
    await comment(editor, 'One')
    await comment(editor, 'Two')
    await comment(editor, 'Three', DAY)
    const [, second] = (await listNotices(writer, 'unread', page)).notices
    await execute(readNotices, { ids: [second!.id] }, as(writer))
    expect(await pruneNotices(NOON + 90 * DAY)).toBe(0)
    expect(await pruneNotices(NOON + 90 * DAY + 1)).toBe(1)
    expect(await told(writer)).toEqual(['commented editor: Three', 'commented editor: One'])
    expect(await pruneNotices(NOON + 365 * DAY)).toBe(0)
    expect(await pruneNotices(NOON + 365 * DAY + 1)).toBe(1)
    expect(await told(writer)).toEqual(['commented editor: Three'])
    const [last] = (await listNotices(writer, 'unread', page)).notices
    await execute(readNotices, { ids: [last!.id] }, as(writer, 365 * DAY))
    expect(await pruneNotices(NOON + 366 * DAY + 1), 'read a day ago').toBe(0)
  })

  it('come by mail, with who, what, the note and where it leads', async () => {
    await comment(editor, 'Source?\nBoth mills?')
    await sendNext(NOON)
    const [mail] = mailing.sink.mails
    expect(mail).toMatchObject({ to: ['writer@news.example'] })
    expect(mail!.headers.subject).toBe('Comment: Metals')
    expect(mail!.text).toBe(
      [
        'Hello writer,',
        'editor commented on “Metals”.',
        '> Source? Both mills?',
        `${SITE}/admin/articles/${uid}/comments`,
        `If you would rather not have notices by mail, turn them off in your account:\n${SITE}/admin/account`,
        `News\n${SITE}\n`,
      ].join('\n\n'),
    )
    await transaction((db) => db.update(staff).set({ locale: 'zh' }))
    await comment(editor)
    await sendNext(NOON)
    expect(mailing.sink.mails[1]!.headers.subject).toBe('新批注：Metals')
    expect(mailing.sink.mails[1]!.text).toContain('editor在《Metals》中添加了批注。')
  })

  it('come by no mail to whoever wants none, has seen them, or where no mail is set up', async () => {
    expect(await noticeMail(writer)).toEqual({ wanted: true, isSetUp: true })
    await comment(editor, 'Seen')
    const [seen] = (await listNotices(writer, 'unread', page)).notices
    await execute(readNotices, { ids: [seen!.id] }, as(writer))
    await sendNext(NOON)
    expect(mailing.sink.mails).toEqual([])
    expect((await mails()).map(({ doneAt }) => doneAt !== null)).toEqual([true])
    await execute(updateAccount, { noticesByMail: false }, as(writer))
    await comment(editor, 'Unwanted')
    noMail()
    await execute(updateAccount, { noticesByMail: true }, as(writer))
    expect(await noticeMail(writer)).toEqual({ wanted: true, isSetUp: false })
    await comment(editor, 'Without')
    expect(await mails()).toHaveLength(1)
    expect(await countUnread(writer)).toBe(2)
  })

  it('reach those who hold a capability in all of a scope', async () => {
    const [section, other] = [await aSection('Coal', '煤炭'), await aSection('Ores', '矿石')]
    const limited = await aPerson('limited@news.example', ['editor'])
    const both = await aPerson('both@news.example', ['editor', 'publisher'])
    const roles = { sections: [section], locales: ['zh'] }
    await transaction((db) => db.update(staffRoles).set(roles).where(eq(staffRoles.staffId, limited.id)))
    const may = (scope: object, except: string[] = []) =>
      transaction((db) => peopleWhoMay(db, 'article:review', scope, except))
    expect(await may({ sections: [section], locales: ['zh'] })).toEqual([editor.uid, limited.uid, both.uid])
    expect(await may({ sections: [section, other], locales: ['zh'] })).toEqual([editor.uid, both.uid])
    expect(await may({ sections: [section], locales: ['en'] }, [editor.uid!])).toEqual([both.uid])
    await transaction((db) => db.update(staff).set({ disabledAt: NOON }).where(eq(staff.id, both.id)))
    expect(await may({})).toEqual([editor.uid])
  })
})
