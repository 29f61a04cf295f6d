import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { decodedWords, decodedBody, headersOf } from './mime.ts'

export interface ReceivedMail {
  /** Of the envelope. */
  from: string
  to: string[]
  /** By lower-case name, unfolded and decoded. */
  headers: Record<string, string>
  text: string
  /** As it came. */
  raw: string
}

/** What a mail server says to a recipient or a mail. */
interface Reaction {
  at: 'recipient' | 'mail'
  code: number
  words: string
}

export interface SmtpSink {
  /** For SMTP_URL. */
  url: string
  port: number
  mails: ReceivedMail[]
  /** Users and passwords it was shown. */
  logins: { user: string; pass: string }[]
  /** Reactions to the next mails, in this order; after them all are taken. */
  reactions: Reaction[]
  /** What happens to a mail before it is answered for. */
  onMail: (mail: ReceivedMail) => Promise<void> | void
  close: () => Promise<void>
}

/** A real SMTP server on this machine that keeps what it is sent. @param port 0 takes a free one */
export async function openSmtpSink(port = 0, options: SMTPServerOptions = {}): Promise<SmtpSink> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    ...options,
    onAuth({ username, password }, _session, done) {
      sink.logins.push({ user: String(username), pass: String(password) })
      if (password === 'wrong') done(answered(535, `who is ${username} with ${password}?`))
      else done(null, { user: username ?? '' })
    },
    onRcptTo(_address, _session, done) {
      if (sink.reactions[0]?.at !== 'recipient') return done()
      const { code, words } = sink.reactions.shift()!
      done(answered(code, words))
    },
    onData(stream, { envelope }, done) {
      const take = async () => {
        const bytes = await buffer(stream)
        const reaction = sink.reactions.shift()
        if (reaction) throw answered(reaction.code, reaction.words)
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address)
        const mail = received(bytes.toString('utf8'), from, to)
        sink.mails.push(mail)
        await sink.onMail(mail)
      }
      take().then(
        () => done(),
        (problem: Error) => done(problem),
      )
    },
  })
  // A client that hangs up is no fault of the sink.
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const listening = (server.server.address() as AddressInfo).port
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    mails: [],
    logins: [],
    reactions: [],
    onMail: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return sink
}

function answered(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}

function received(raw: string, from: string, to: string[]): ReceivedMail {
  const split = raw.indexOf('\r\n\r\n')
  const headers = headersOf(raw.slice(0, split))
  const text = decodedBody(raw.slice(split + 4), headers['content-transfer-encoding'] ?? '7bit')
  const shown = Object.entries(headers).map(([name, value]) => [name, decodedWords(value)])
  return { from, to, headers: Object.fromEntries(shown) as Record<string, string>, text, raw }
}
