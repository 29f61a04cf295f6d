import { constants } from 'node:os'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EffectProblem } from '#lib/effect-problem.ts'
import { EnvironmentError, readEnvironment } from '#lib/environment.ts'
import { mailProblem } from '#lib/mail/mail-problem.ts'
import { mailboxOf, smtpServerOf } from '#lib/mail/mail-settings.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import { openSmtpSink, type SmtpSink } from '#tests/smtp-sink.ts'

const never = new AbortController().signal
const from = { name: 'News', address: 'news@paper.example' }
const mail = {
  key: 'mail:1',
  to: { name: 'Anna', address: 'anna@paper.example' },
  subject: 'A subject',
  text: 'A text.\n',
  date: Date.UTC(2026, 10, 20),
}

describe('sending', () => {
  let sink: SmtpSink
  beforeEach(async () => (sink = await openSmtpSink()))
  afterEach(() => sink.close())
  const failure = (url: string, more: Partial<typeof mail> = {}) =>
    sendMail({ url, from }, { ...mail, ...more }, never).then(
      () => null,
      (problem: unknown) => problem as EffectProblem,
    )

  test('long links and lines that begin with a dot arrive whole', async () => {
    const text = `.\n..\nhttps://news.example/${'新闻'.repeat(200)}?${'a=b&'.repeat(100)}\nFrom here \n`
    await sendMail({ url: sink.url, from }, { ...mail, text }, never)
    expect(sink.mails[0]!.text).toBe(text)
  })

  test('the same key makes the same mail, another one does not', async () => {
    for (const key of ['1', '1', '2']) await sendMail({ url: sink.url, from }, { ...mail, key }, never)
    const [first, again, other] = sink.mails.map(({ raw }) => raw)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  // This machine by a name that is not known for one.
  const AWAY = '[::ffff:127.0.0.1]'

  test('away from this machine there is no password and no mail without TLS', async () => {
    const problem = await failure(`smtp://user:password@${AWAY}:${sink.port}`)
    expect(problem?.message).toBe('mail: ETLS 500 at STARTTLS')
    expect([sink.logins, sink.mails]).toEqual([[], []])
    expect(await failure(`smtp://user:password@127.0.0.1:${sink.port}`)).toBeNull()
  })

  test('nor with a certificate that nobody vouches for', async () => {
    const tls = await openSmtpSink(0, { disabledCommands: [] })
    const problem = await failure(`smtp://user:password@${AWAY}:${tls.port}`)
    expect(problem?.message).toBe('mail: ESOCKET certificate at CONN')
    expect([tls.logins, tls.mails]).toEqual([[], []])
    await tls.close()
  })

  test.each([
    '',
    'anna',
    'a@b.example, c@d.example',
    'a@b.example>\r\nRCPT TO:<c@d.example',
    'a b@c.example',
  ])('not to %j', async (address) => {
    const problem = await failure(sink.url, { to: { name: '', address } })
    expect(problem).toMatchObject({ message: 'mail: no address', final: true })
  })

  test('ends with the process', async () => {
    const stop = new AbortController()
    const held = Promise.withResolvers<void>()
    sink.onMail = () => {
      stop.abort()
      return held.promise
    }
    await expect(sendMail({ url: sink.url, from }, mail, stop.signal)).rejects.toThrow('aborted')
    held.resolve()
  })
})

test('what a server says is told by its numbers alone', () => {
  const told = (more: object) => {
    const problem = mailProblem(Object.assign(new Error('secret words'), more))
    expect(inspect(problem)).not.toContain('secret')
    return [problem.message, problem.final]
  }
  const recipient = { code: 'EENVELOPE', command: 'RCPT TO' }
  expect(told({ ...recipient, responseCode: 550, response: '550 5.1.1 secret' })).toEqual([
    'mail: EENVELOPE 550 5.1.1 at RCPT TO',
    true,
  ])
  expect(told({ ...recipient, responseCode: 550, response: '550-5.1.10 secret' })[1]).toBe(true)
  expect(told({ ...recipient, responseCode: 550, response: '550 5.1.8 secret' })[1]).toBe(false)
  expect(told({ ...recipient, responseCode: 450, response: '450 4.1.1 secret' })[1]).toBe(false)
  expect(told({ ...recipient, responseCode: 550, response: '550 secret' })).toEqual([
    'mail: EENVELOPE 550 at RCPT TO',
    false,
  ])
  expect(told({ code: 'ESOCKET', errno: -constants.errno.ECONNREFUSED })).toEqual([
    'mail: ESOCKET ECONNREFUSED',
    false,
  ])
  expect(told({ code: 'a secret', command: 'AUTH secret=' })).toEqual(['mail: failed', false])
})

test('a server is named by an address', () => {
  expect(smtpServerOf('smtps://us%40paper:p%3Aw@mail.example')).toEqual({
    host: 'mail.example',
    port: 465,
    secure: true,
    loopback: false,
    auth: { user: 'us@paper', pass: 'p:w' },
  })
  expect(smtpServerOf('smtp://mail.example/')).toMatchObject({ port: 587, secure: false, auth: null })
  expect(smtpServerOf('smtp://mail.example:25')).toMatchObject({ port: 25 })
  for (const [host, known] of [
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '::1'],
  ]) {
    expect(smtpServerOf(`smtp://${host}:2525`)).toMatchObject({ host: known, loopback: true })
  }
  expect(smtpServerOf('smtp://localhost.evil.example')).toMatchObject({ loopback: false })
})

test('a sender is an address, perhaps with a name', () => {
  const address = 'news@paper.example'
  expect(mailboxOf(address)).toEqual({ name: '', address })
  expect(mailboxOf(`协会新闻 <${address}>`)).toEqual({ name: '协会新闻', address })
  expect(mailboxOf(`"News, daily" <${address}>`)).toEqual({ name: 'News, daily', address })
})

describe('the environment', () => {
  const SITE_URL = 'https://news.example'
  const SMTP_URL = 'smtps://user:s3cret@mail.example'
  const MAIL_FROM = 'News <news@paper.example>'

  test('says how mail leaves', () => {
    expect(readEnvironment({}).mail).toBeNull()
    expect(readEnvironment({ SITE_URL, SMTP_URL, MAIL_FROM }).mail).toEqual({ url: SMTP_URL, from })
  })

  test.each([
    [{ SMTP_URL, SITE_URL }, 'MAIL_FROM'],
    [{ MAIL_FROM, SITE_URL }, 'SMTP_URL'],
    [{ SMTP_URL, MAIL_FROM }, 'SITE_URL'],
    [{ SMTP_URL }, 'MAIL_FROM and SITE_URL'],
  ])('has all of it or nothing: %j', (env, missing) => {
    const read = () => readEnvironment(env)
    expect(read).toThrow(EnvironmentError)
    expect(read).toThrow(`together: set ${missing} too.`)
    expect(read).not.toThrow('s3cret')
  })

  test.each([
    'http://user:s3cret@mail.example',
    'smtp://',
    'smtp://:s3cret@mail.example',
    'smtp://s3cret@mail.example',
    'smtp://user:s3cret%zz@mail.example',
    'smtp://user:s3cret@mail.example?logger=true',
    'smtp://user:s3cret@mail.example/#options',
    'user:s3cret@mail.example',
  ])('refuses %s without repeating it', (url) => {
    const read = () => readEnvironment({ SITE_URL, MAIL_FROM, SMTP_URL: url })
    expect(read).toThrow('SMTP_URL cannot be used: it should be')
    expect(read).not.toThrow('s3cret')
  })

  test.each([
    'news',
    'News <news>',
    'a@b.example, c@d.example',
    'News\r\nBcc: <a@b.example>',
    '<a@b.example> x',
  ])('refuses the sender %j', (sender) => {
    expect(() => readEnvironment({ SITE_URL, SMTP_URL, MAIL_FROM: sender })).toThrow(
      `MAIL_FROM=${sender} cannot be used: it should be the sender of mail`,
    )
  })
})
