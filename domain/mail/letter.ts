import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staff, staffLinks } from '#db/schema/staff.ts'
import { tokenOfLink } from '#domain/links/inside.ts'
import { toldOfNotice, type ToldNotice } from '#domain/notices/inside.ts'
import { toldOfSchedule, type ToldSchedule } from '#domain/schedules/inside.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { mailPayload, type MailPayload } from './payload.ts'

/** Everything a mail says, before it is put into words. */
export interface Letter {
  to: { name: string; address: string }
  /** Language of the recipient. */
  locale: string
  site: { name: string; timeZone: string }
  about: About
}

export type About =
  | LinkAbout
  | ScheduleAbout
  | NoticeAbout
  /** What was changed, and when: UTC milliseconds. */
  | { template: 'passwordChanged' | 'factorsChanged' | 'emailChanged'; at: number }

export interface LinkAbout {
  template: 'invitation' | 'reset'
  token: string
  /** UTC milliseconds */
  expiresAt: number
  clearsFactors: boolean
  /** Name of the member of staff who sends it; null where somebody asked for it without having signed in. */
  by: string | null
}

/** Something that was scheduled and failed, or was done late. */
export interface ScheduleAbout extends ToldSchedule {
  template: 'scheduleFailed' | 'scheduleLate'
}

/** Something that happened to an article at the desk. */
export interface NoticeAbout extends ToldNotice {
  template: 'notice'
}

/** Why a mail is not to be sent any more. */
export interface LeftOut {
  leftOut: string
}

/** A notice that comes later tells nothing, in milliseconds: mail was set up only now, or was out of order. */
const NEWS_FOR = 3 * 24 * 3_600_000

/**
 * What a mail of the outbox has to say now. Tokens are made here, from what the link is called, and go nowhere but into
 * the mail.
 * @param createdAt when it was put there, and @param now UTC milliseconds
 */
export async function readLetter(raw: unknown, createdAt: number, now: number): Promise<Letter | LeftOut> {
  const parsed = mailPayload.safeParse(raw)
  if (!parsed.success) return { leftOut: 'not understood' }
  const payload = parsed.data
  if (payload.to === null) return { leftOut: 'nobody to write to' }
  const [person] = await reading().select().from(staff).where(eq(staff.uid, payload.to))
  if (!person) return { leftOut: 'nobody to write to' }
  if (person.disabledAt !== null) return { leftOut: 'the account is disabled' }
  const about = await readAbout(payload, person.id, createdAt, now)
  if ('leftOut' in about) return about
  const settings = await readSettings(person.locale)
  return {
    to: {
      name: person.name,
      address: payload.template === 'emailChanged' ? payload.address : person.email,
    },
    locale: person.locale,
    site: { name: settings['site.name'], timeZone: settings['site.timeZone'] },
    about,
  }
}

async function readAbout(
  payload: MailPayload,
  staffId: number,
  createdAt: number,
  now: number,
): Promise<About | LeftOut> {
  if (!('link' in payload)) {
    if (createdAt < now - NEWS_FOR) return { leftOut: 'too old' }
    if ('schedule' in payload) return readSchedule(payload)
    if ('notice' in payload) return readNotice(payload)
    return { template: payload.template, at: createdAt }
  }
  const { template } = payload
  const [link] = await reading().select().from(staffLinks).where(eq(staffLinks.uid, payload.link))
  if (link?.staffId !== staffId || link.kind !== template) return { leftOut: 'no such link' }
  if (link.closedAt !== null) return { leftOut: 'the link is closed' }
  if (link.expiresAt <= now) return { leftOut: 'the link has expired' }
  const { expiresAt, clearsFactors, createdBy } = link
  const by = createdBy.kind === 'staff' ? createdBy.name : null
  return { template, token: tokenOfLink(link.uid), expiresAt, clearsFactors, by }
}

async function readSchedule({
  template,
  schedule,
}: Extract<MailPayload, { schedule: number }>): Promise<About | LeftOut> {
  const told = await toldOfSchedule(reading(), schedule)
  return told ? { template, ...told } : { leftOut: 'no such schedule' }
}

async function readNotice({
  template,
  notice,
}: Extract<MailPayload, { notice: number }>): Promise<About | LeftOut> {
  const told = await toldOfNotice(reading(), notice)
  return told ? { template, ...told } : { leftOut: 'seen at the desk, or gone' }
}
