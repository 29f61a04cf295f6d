import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reading } from '#db/client.ts'
import { outbox } from '#db/schema/journal.ts'
import { staff, staffLinks } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { stranger } from '#domain/actor.ts'
import type { Effect } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'
import { closeLinksOf, findLink } from '#domain/links/inside.ts'
import { emailChangedMail, factorsChangedMail, passwordChangedMail } from '#domain/mail/inside.ts'
import { setSetting } from '#domain/settings/set.ts'
import { inviteStaff } from '#domain/staff/invite.ts'
import { requestReset } from '#domain/staff/request-reset.ts'
import { sendLink } from '#domain/staff/send-link.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import {
  anna,
  chief,
  invite,
  liu,
  noMail,
  outboxRows,
  sendNext,
  SITE,
  tokenIn,
  useMailing,
} from '#tests/mailing.ts'
import { carryOut } from '#tests/newsroom.ts'

useFreshDatabase()
const mailing = useMailing()

const DAY = 24 * 3_600_000

const put = (effects: Effect[]) =>
  transaction((db) =>
    db.insert(outbox).values(effects.map((effect) => ({ ...effect, createdAt: NOON, dueAt: NOON }))),
  )

describe('an invitation', () => {
  test('comes in the language of its recipient, from whom it is, until when, with a link that works', async () => {
    await carryOut(setSetting, { key: 'site.name', locale: 'zh', value: '协会新闻' })
    await invite(liu)
    expect(await sendNext()).toBe(true)
    const [mail] = mailing.sink.mails
    expect(mail).toMatchObject({ from: 'newsroom@news.example', to: [liu.email] })
    expect(mail!.headers).toMatchObject({
      from: '协会新闻 <newsroom@news.example>',
      to: '刘敏 <liu@paper.example>',
      subject: '邀请您加入协会新闻编辑部',
      'content-type': 'text/plain; charset=utf-8',
      'auto-submitted': 'auto-generated',
      date: 'Fri, 20 Nov 2026 04:00:00 +0000',
    })
    const token = tokenIn(mail!.text)!
    expect(mail!.text).toBe(
      [
        '刘敏，您好：',
        'Wang Fang邀请您加入协会新闻编辑部。',
        '请打开以下链接设置密码并登录。链接只能使用一次，有效期至2026年11月23日 12:00（GMT+8）：',
        `${SITE}/admin/invitation?token=${token}`,
        '如果您并不知情，无需进行任何操作。',
        `协会新闻\n${SITE}\n`,
      ].join('\n\n'),
    )
    const link = await findLink(reading(), ['invitation'], token, NOON)
    expect(link?.person?.email).toBe(liu.email)
  })

  test('in English, by the command line', async () => {
    await execute(inviteStaff, anna, asking())
    await sendNext()
    const [mail] = mailing.sink.mails
    expect(mail!.headers.subject).toBe('Invitation to the newsroom of News')
    expect(mail!.text).toContain('Hello Anna Lee,\n\nYou are invited to the newsroom of News.\n\n')
    expect(mail!.text).toContain('until 23 November 2026, 12:00 (GMT+8):')
    expect(await findLink(reading(), ['invitation'], tokenIn(mail!.text), NOON)).not.toBeNull()
  })

  test('is not put into the outbox where no mail is set up', async () => {
    noMail()
    await invite()
    expect(await outboxRows()).toEqual([])
  })
})

describe('a link for a new password', () => {
  beforeEach(async () => {
    await invite()
    await sendNext()
    await transaction((db) => db.update(staff).set({ passwordHash: 'a hash' }))
    mailing.sink.mails.length = 0
  })

  test('that somebody asked for says so, and works', async () => {
    await execute(requestReset, { email: anna.email }, asking(0, { actor: stranger }))
    await sendNext()
    const [mail] = mailing.sink.mails
    expect(mail!.text).toContain('Somebody, probably you, asked for a new password')
    expect(mail!.text).toContain(`\n\n${SITE}/admin/reset?token=`)
    expect((await findLink(reading(), ['reset'], tokenIn(mail!.text), NOON))?.person?.email).toBe(anna.email)
  })

  test('for nobody is sent to nobody', async () => {
    await execute(requestReset, { email: 'nobody@paper.example' }, asking(0, { actor: stranger }))
    await sendNext()
    expect(mailing.sink.mails).toEqual([])
    expect((await outboxRows())[1]).toMatchObject({ doneAt: NOON, problem: 'left out: nobody to write to' })
  })

  test('from an administrator says who sends it, and what it takes away', async () => {
    const [person] = await reading().select().from(staff)
    await execute(sendLink, { uid: person!.uid, clearsFactors: true }, asking(0, { actor: chief }))
    await sendNext()
    expect(mailing.sink.mails[0]!.text).toContain('Wang Fang sends you a link')
    expect(mailing.sink.mails[0]!.text).toContain('removes the second factor')
  })
})

test('notices tell what was changed, the former address where that changed', async () => {
  const { uid } = await invite()
  await transaction((db) => db.delete(outbox))
  await put([
    ...passwordChangedMail(uid, NOON),
    ...emailChangedMail(uid, 'old@paper.example', NOON),
    ...factorsChangedMail(uid, NOON),
  ])
  for (let n = 0; n < 3; n++) await sendNext()
  expect(mailing.sink.mails.map(({ to }) => to)).toEqual([[anna.email], ['old@paper.example'], [anna.email]])
  expect(mailing.sink.mails[2]!.text).toContain('recovery codes of your account at News were added, changed')
  expect(mailing.sink.mails[0]!.text).toContain(
    'The password of your account at News was changed on 20 November 2026, 12:00 (GMT+8).',
  )
  expect(mailing.sink.mails[1]!.text).toContain('This one is no longer used.')
})

describe('is not sent', () => {
  test('with a link that is closed', async () => {
    await invite()
    const [link] = await reading().select().from(staffLinks)
    await transaction((db) => closeLinksOf(db, link!.staffId, NOON))
    await sendNext()
    expect((await outboxRows())[0]!).toMatchObject({ doneAt: NOON, problem: 'left out: the link is closed' })
  })

  test('with a link that has expired', async () => {
    await invite()
    await sendNext(NOON + 3 * DAY)
    expect((await outboxRows())[0]!).toMatchObject({
      doneAt: NOON + 3 * DAY,
      problem: 'left out: the link has expired',
    })
  })

  test('to somebody who is disabled', async () => {
    const { uid } = await invite()
    await invite(liu)
    await transaction((db) => db.update(staff).set({ disabledAt: NOON }).where(eq(staff.uid, uid)))
    await put(passwordChangedMail(uid, NOON))
    for (let at = 0; at < 3; at++) await sendNext()
    expect((await outboxRows()).map(({ problem }) => problem)).toEqual([
      'left out: the account is disabled',
      null,
      'left out: the account is disabled',
    ])
    expect(mailing.sink.mails.map(({ to }) => to)).toEqual([[liu.email]])
  })

  test('as news that is old, to nobody there is, or by a payload nobody knows', async () => {
    const { uid } = await invite()
    await transaction((db) => db.delete(outbox))
    await put([
      ...passwordChangedMail(uid, NOON),
      ...passwordChangedMail('nobody', NOON),
      { key: 'strange', kind: 'mail', payload: { template: 'surprise', to: uid } },
    ])
    const later = NOON + 3 * DAY + 1
    for (let at = 0; at < 3; at++) await sendNext(later)
    expect((await outboxRows()).map(({ problem }) => problem)).toEqual([
      'left out: too old',
      'left out: nobody to write to',
      'left out: not understood',
    ])
  })

  afterEach(() => expect(mailing.sink.mails.filter(({ to }) => !to.includes(liu.email))).toEqual([]))
})
