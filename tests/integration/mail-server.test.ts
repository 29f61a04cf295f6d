import { describe, expect, test } from 'vitest'
import { staff, staffLinks } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { tokenOfLink } from '#domain/links/inside.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import {
  anna,
  invite,
  liu,
  mailBy,
  mailsAt,
  outboxRows,
  sendNext,
  SITE,
  tokenIn,
  useMailing,
} from '#tests/mailing.ts'
import { openSmtpSink } from '#tests/smtp-sink.ts'

useFreshDatabase()
const mailing = useMailing()

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('the server', () => {
  test('is down, then up', async () => {
    await invite()
    await mailing.sink.close()
    await sendNext()
    expect((await outboxRows())[0]!).toMatchObject({
      doneAt: null,
      problem: 'mail: ESOCKET ECONNREFUSED at CONN',
    })
    mailing.sink = await openSmtpSink(mailing.sink.port)
    expect(await sendNext(NOON + MINUTE)).toBe(true)
    expect(mailing.sink.mails).toHaveLength(1)
    expect((await outboxRows())[0]!).toMatchObject({ doneAt: NOON + MINUTE, problem: null })
  })

  test('asks for later, then takes it', async () => {
    await invite()
    mailing.sink.reactions.push({ at: 'recipient', code: 450, words: '4.2.0 greylisted' })
    await sendNext()
    expect((await outboxRows())[0]!).toMatchObject({
      doneAt: null,
      problem: 'mail: EENVELOPE 450 4.2.0 at RCPT TO',
    })
    mailing.sink.reactions.push({ at: 'mail', code: 451, words: '4.3.0 later' })
    await sendNext(NOON + MINUTE)
    expect((await outboxRows())[0]!).toMatchObject({
      doneAt: null,
      problem: 'mail: EMESSAGE 451 4.3.0 at DATA',
    })
    await sendNext(NOON + 3 * MINUTE)
    expect((await outboxRows())[0]!).toMatchObject({ doneAt: NOON + 3 * MINUTE, attempts: 3 })
    expect(mailing.sink.mails).toHaveLength(1)
  })

  test('does not know the mailbox: it is given up; refuses for another reason: it is tried again', async () => {
    await invite()
    await invite(liu)
    mailing.sink.reactions.push({ at: 'recipient', code: 550, words: '5.1.1 no such user here' })
    mailing.sink.reactions.push({ at: 'recipient', code: 554, words: '5.7.1 relay access denied' })
    await sendNext()
    await sendNext()
    expect((await outboxRows()).map(({ doneAt, problem }) => ({ doneAt, problem }))).toEqual([
      { doneAt: NOON, problem: 'mail: EENVELOPE 550 5.1.1 at RCPT TO' },
      { doneAt: null, problem: 'mail: EENVELOPE 554 5.7.1 at RCPT TO' },
    ])
  })
})

describe('at least once', () => {
  test('two at once send one mail', async () => {
    await invite()
    expect((await Promise.all([sendNext(), sendNext()])).sort()).toEqual([false, true])
    expect(mailing.sink.mails).toHaveLength(1)
  })

  test('killed between sending and noting it, it sends the very same mail again', async () => {
    await invite()
    const noted = Promise.withResolvers<void>()
    void sendNext(NOON, async (effect, stop) => {
      await mailsAt(NOON)(effect, stop)
      noted.resolve()
      return new Promise(() => undefined)
    })
    await noted.promise
    expect(await sendNext(NOON + MINUTE)).toBe(false)
    expect(await sendNext(NOON + 2 * MINUTE)).toBe(true)
    const [first, second] = mailing.sink.mails
    expect(first!.headers['message-id']).toMatch(/^<[\da-f]{32}@news\.example>$/)
    expect(second!.raw).toBe(first!.raw)
    expect(await sendNext(NOON + 10 * DAY)).toBe(false)
  })
})

test('names with line ends stay one line, in headers and text', async () => {
  const evil = 'Eve\r\nBcc: all@paper.example\r\n\r\nPay here:\u2028now'
  await invite()
  await transaction((db) => db.update(staff).set({ name: evil }))
  await transaction((db) =>
    db.update(staffLinks).set({ createdBy: { kind: 'staff', uid: 'eve', name: evil } }),
  )
  await sendNext()
  const [mail] = mailing.sink.mails
  expect(mail!.to).toEqual([anna.email])
  expect(mail!.headers.bcc).toBeUndefined()
  expect(mail!.headers.to).toContain('<anna@paper.example>')
  expect(mail!.text).toContain('Hello Eve Bcc: all@paper.example Pay here: now,\n')
  expect(mail!.text).toContain('\n\nEve Bcc: all@paper.example Pay here: now invites you to')
})

test('neither outbox nor log has a token or the password of the server', async () => {
  const { link } = await invite()
  const token = tokenOfLink(link.uid)
  mailBy(`smtp://newsroom:wrong@127.0.0.1:${mailing.sink.port}`)
  await sendNext()
  expect((await outboxRows())[0]!).toMatchObject({ problem: 'mail: EAUTH 535 at AUTH PLAIN' })
  mailBy(mailing.sink.url.replace('//', '//newsroom:p%40ss-w0rd@'))
  mailing.sink.reactions.push({
    at: 'mail',
    code: 554,
    words: `blocked: ${SITE}/admin/invitation?token=${token}`,
  })
  await sendNext(NOON + MINUTE)
  await sendNext(NOON + 3 * MINUTE)
  expect(mailing.sink.logins[2]).toEqual({ user: 'newsroom', pass: 'p@ss-w0rd' })
  expect(tokenIn(mailing.sink.mails[0]!.text)).toBe(token)
  const told = JSON.stringify(await outboxRows()) + mailing.lines.join('')
  expect(mailing.lines.join('')).toContain('mail: EMESSAGE 554 at DATA')
  for (const secret of [token, 'wrong', 'p@ss', 'p%40ss']) expect(told).not.toContain(secret)
})
