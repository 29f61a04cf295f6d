import { reading } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { stranger, systemActor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { tokenOfLink } from '#domain/links/inside.ts'
import { acceptLink } from '#domain/staff/accept-link.ts'
import { inviteStaff } from '#domain/staff/invite.ts'
import { openSetUp } from '#domain/staff/open-set-up.ts'
import { setUp } from '#domain/staff/set-up.ts'
import { asking } from './asking.ts'
import { carryOut } from './newsroom.ts'

export const HOUR = 3_600_000
export const device = { address: '192.0.2.7', userAgent: 'test' }
export const password = 'quiet harbour lantern'
export const lin = { email: 'lin@news.example', name: 'Lin Yue', locale: 'zh' as const }
/** What every link that is not good is answered with. */
export const OVER = { ok: false, refusal: { key: 'link.over', params: {} } }

/** A stranger asks. @param later milliseconds after noon, here as below */
export const byStranger = (later = 0) => asking(later, { actor: stranger, origin: device.address })

/** Makes the first account. */
export const setUpWith = (token: string, later = 0) =>
  execute(setUp, { ...lin, token, password, device }, byStranger(later))

/** Chooses a password. */
export const acceptWith = (token: string, later = 0, chosen = password) =>
  execute(acceptLink, { token, password: chosen, device }, byStranger(later))

/** @returns the token of a link for the first account */
export async function setUpToken(later = 0): Promise<string> {
  const outcome = await execute(openSetUp, {}, asking(later, { actor: systemActor }))
  if (!outcome.ok) throw new Error(outcome.refusal.key)
  return tokenOfLink(outcome.result.uid)
}

/** Lin, the only one there is, who was invited as a reporter. */
export async function invited(later = 0) {
  const { uid, link } = await carryOut(inviteStaff, { ...lin, roles: [{ role: 'reporter' }] }, later)
  const [row] = await reading().select().from(staff)
  return { uid, id: row!.id, token: tokenOfLink(link.uid) }
}

/** Lets links go by mail; nothing is sent. */
export function withMail(): void {
  const SMTP_URL = 'smtp://127.0.0.1:2525'
  Object.assign(process.env, { SMTP_URL, MAIL_FROM: 'desk@news.example', SITE_URL: 'https://news.example' })
}

export function withoutMail(): void {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'SITE_URL']) delete process.env[name]
}
