import { createTransport } from 'nodemailer'
import { EffectProblem } from '#lib/effect-problem.ts'
import { sha256 } from '#lib/hash.ts'
import { mailProblem } from './mail-problem.ts'
import { isMailAddress, smtpServerOf, type Mailbox, type MailSettings } from './mail-settings.ts'

export interface Mail {
  /** The same key makes the same Message-ID, by which a repetition can be recognised. */
  key: string
  to: Mailbox
  subject: string
  text: string
  /** Of its making, UTC milliseconds; a repetition has the same. */
  date: number
}

/** Milliseconds. A TCP connection that takes longer than two lost packets (1 + 2 s and again) will not come. */
const CONNECTING = 10_000
/** Servers hold back their greeting for some seconds on purpose, to see who cannot wait. */
const GREETING = 20_000
/** Of silence: filters look at a mail while the client waits. */
const SILENCE = 30_000
/** For all of it, so that a server which dribbles does not hold up the others. */
const PATIENCE = 60_000

/**
 * Hands a mail to the SMTP server. Away from this machine it goes by TLS or not at all.
 * @param stop ends the waiting; the mail may be on its way then
 * @throws EffectProblem when the server did not take it
 */
export async function sendMail({ url, from }: MailSettings, mail: Mail, stop: AbortSignal): Promise<void> {
  if (!isMailAddress(mail.to.address)) throw new EffectProblem('mail: no address', true)
  const { auth, loopback, ...server } = smtpServerOf(url)!
  const transport = createTransport({
    ...server,
    ...(auth && { auth }),
    // What is said to a server of this machine need not be hidden, and its certificate is seldom a real one.
    ...(loopback ? { ignoreTLS: true } : { requireTLS: true }),
    connectionTimeout: CONNECTING,
    dnsTimeout: CONNECTING,
    greetingTimeout: GREETING,
    socketTimeout: SILENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const sent = transport.sendMail({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    envelope: { from: from.address, to: mail.to.address },
    subject: oneLine(mail.subject),
    text: mail.text,
    // Its line breaks can be undone, so links stay whole whatever their length.
    textEncoding: 'quoted-printable',
    date: new Date(mail.date),
    messageId: messageIdOf(mail.key, from.address),
    // RFC 3834: no out-of-office answers to a machine.
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  const end = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE)])
  await Promise.race([sent, aborted(end)]).catch((problem: unknown) => {
    stop.throwIfAborted()
    throw mailProblem(end.aborted ? { code: 'ETIMEDOUT' } : problem)
  })
}

/** `<…@domain of the sender>`; the same for the same key. */
function messageIdOf(key: string, sender: string): string {
  return `<${sha256(key).slice(0, 32)}@${sender.slice(sender.lastIndexOf('@') + 1)}>`
}

/** A header is one line whatever a name holds. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason as Error)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}
