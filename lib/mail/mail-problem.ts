import { getSystemErrorName } from 'node:util'
import { EffectProblem } from '#lib/effect-problem.ts'

/** What nodemailer throws, as far as it is used. */
interface SmtpError {
  /** nodemailer's word, such as EAUTH. */
  code?: unknown
  /** The system's number where there was no connection. */
  errno?: unknown
  /** The server's status, 400 to 599. */
  responseCode?: unknown
  /** What the server answered, by its status and mostly an enhanced one: `550 5.1.1 No such user`. */
  response?: unknown
  /** What it answered to: `RCPT TO`. */
  command?: unknown
}

/** There is no such mailbox or domain, or never will be (RFC 3463 section 3.2; 5.1.10 is RFC 7505's). */
const NO_SUCH_MAILBOX = /^5\d\d[ -]5\.1\.(1|2|3|6|10)\b/

/**
 * Why a mail was not sent, in numbers and words of our own: a server's sentence may repeat what it was sent, the
 * link too. Only a mailbox that does not exist is final. Any other refusal may be the operator's to mend: a password,
 * a relay, a sender.
 */
export function mailProblem(problem: unknown): EffectProblem {
  const { code, errno, responseCode, response, command } = problem as SmtpError
  const answer = typeof response === 'string' ? response : ''
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(answer)?.[1]
  const parts = [
    typeof code === 'string' && /^[A-Z_\d]{1,40}$/.test(code) ? code : 'failed',
    typeof errno === 'number' && errno < 0 ? getSystemErrorName(errno) : '',
    // A server's certificate is what operators get wrong most.
    problem instanceof Error && problem.message.includes('certificate') ? 'certificate' : '',
    typeof responseCode === 'number' ? String(responseCode) : '',
    enhanced ?? '',
    typeof command === 'string' && /^[A-Z ]{1,20}$/.test(command) ? `at ${command}` : '',
  ]
  return new EffectProblem(`mail: ${parts.filter(Boolean).join(' ')}`, NO_SUCH_MAILBOX.test(answer))
}
