import { asc } from 'drizzle-orm'
import { afterEach, beforeEach } from 'vitest'
import { reading } from '#db/client.ts'
import { outbox } from '#db/schema/journal.ts'
import type { Actor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { inviteStaff } from '#domain/staff/invite.ts'
import { mailHandler } from '#jobs/mail/mail-handler.ts'
import { bringAboutNext, type EffectHandler } from '#jobs/outbox.ts'
import { readEnvironment } from '#lib/environment.ts'
import { asking, NOON } from './asking.ts'
import { keepLogLines } from './log-lines.ts'
import { openSmtpSink, type SmtpSink } from './smtp-sink.ts'

/** Origin of the site in mails. */
export const SITE = 'https://news.example'
const never = new AbortController().signal

interface Mailing {
  /** Where mails arrive. */
  sink: SmtpSink
  /** Everything logged. */
  lines: string[]
}

/** Gives each test a mail server, and an environment that names it. */
export function useMailing(): Mailing {
  const mailing = { lines: keepLogLines() } as Mailing
  beforeEach(async () => {
    mailing.lines.length = 0
    mailing.sink = await openSmtpSink()
    mailBy(mailing.sink.url)
  })
  afterEach(async () => {
    noMail()
    await mailing.sink.close()
  })
  return mailing
}

/** Sets how mail leaves. @param url for SMTP_URL */
export function mailBy(url: string): void {
  Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: '协会新闻 <newsroom@news.example>', SITE_URL: SITE })
}

export function noMail(): void {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'SITE_URL']) delete process.env[name]
}

/** Somebody signed in who manages staff. */
export const chief: Actor = {
  kind: 'staff',
  uid: 'chief',
  name: 'Wang Fang',
  grants: [{ capability: 'staff:manage' }],
  session: { uid: 'session', full: true, confirmedAt: NOON },
}

const roles = [{ role: 'reporter' as const }]
export const anna = { email: 'anna@paper.example', name: 'Anna Lee', locale: 'en' as const, roles }
export const liu = { email: 'liu@paper.example', name: '刘敏', locale: 'zh' as const, roles }

/** Invites somebody, which puts a mail into the outbox where mail is set up. */
export async function invite(person: typeof anna | typeof liu = anna, actor = chief) {
  const outcome = await execute(inviteStaff, person, asking(0, { actor }))
  if (!outcome.ok) throw new Error(outcome.refusal.key)
  return outcome.result
}

/** The handler of mails at an instant. */
export function mailsAt(now: number): EffectHandler {
  const { mail, siteUrl } = readEnvironment()
  return mailHandler(mail!, siteUrl, () => now)
}

/** Brings about the next mail that is due. @returns whether there was one */
export function sendNext(now = NOON, mail = mailsAt(now)): Promise<boolean> {
  return bringAboutNext({ mail }, never, () => now)
}

/** The outbox, oldest first. */
export async function outboxRows() {
  return reading().select().from(outbox).orderBy(asc(outbox.id))
}

/** The token of the link in a mail; null without one. */
export function tokenIn(text: string): string | null {
  const [link] = /^https:\S+token=\S+$/m.exec(text) ?? []
  return link === undefined ? null : new URL(link).searchParams.get('token')
}
