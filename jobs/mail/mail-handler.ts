import { readLetter } from '#domain/mail/letter.ts'
import type { EffectHandler } from '#jobs/outbox.ts'
import type { MailSettings } from '#lib/mail/mail-settings.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import { composeMail } from './compose.ts'

/**
 * Sends the mails of the outbox. What is said is read at the moment of sending: a link that is closed by then, or
 * somebody who is disabled, gets no mail.
 * @param siteUrl origin of the site, for links
 * @param clock UTC milliseconds
 */
export function mailHandler(
  settings: MailSettings,
  siteUrl: string,
  clock: () => number = Date.now,
): EffectHandler {
  return async ({ key, payload, createdAt }, stop) => {
    const letter = await readLetter(payload, createdAt, clock())
    if ('leftOut' in letter) return letter.leftOut
    await sendMail(settings, { key, to: letter.to, ...composeMail(letter, siteUrl), date: createdAt }, stop)
    return null
  }
}
