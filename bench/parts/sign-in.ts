import { stranger } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { attempt } from '#domain/sessions/attempt.ts'
import { deviceOf } from '#domain/sessions/known-device.ts'
import { knownPerson } from '#domain/sessions/known-person.ts'
import { signIn } from '#domain/sessions/sign-in.ts'
import type { Finding, Part } from '../findings.ts'
import { mannWhitney } from '../mann-whitney.ts'
import type { BenchOptions } from '../options.ts'
import { progressBar } from '../progress-bar.ts'
import { openNewsroom } from '../sign-in/newsroom.ts'
import { median, percentile } from '../statistics.ts'

/** Wrong passwords for known e-mails, and as many for unknown ones; some more before, which are not counted. */
const TRIES = { full: 200, quick: 20 }
const WARM_UP = 20
/** Samples of the same thing are called different this often. */
const MISTAKEN = 0.01

/** (sign-in) Whether the time of the answer tells somebody with a wrong password if there is such an account. */
export async function measureSignIn({ quick, say }: BenchOptions): Promise<Part> {
  const tries = quick ? TRIES.quick : TRIES.full
  const numbers = Array.from({ length: WARM_UP + tries }, (_, number) => number)
  // As long as each other, and all their own: nobody guesses the same account twice from the same network.
  const emails = numbers.map((number) => ({ known: `here-${number}@b.org`, unknown: `gone-${number}@b.org` }))
  const close = await openNewsroom(emails.map(({ known }) => known))
  const [known, unknown]: [number[], number[]] = [[], []]
  try {
    say(`${tries} wrong passwords each, in turn by chance`)
    const bar = progressBar('Sign-ins')
    for (const [number, pair] of emails.entries()) {
      const both = [
        { email: pair.known, times: known },
        { email: pair.unknown, times: unknown },
      ]
      if (Math.random() < 0.5) both.reverse()
      for (const [at, { email, times }] of both.entries()) times.push(await timeOf(email, 2 * number + at))
      bar.show(number + 1, emails.length)
    }
    bar.end(`   ${tries} of each`)
  } finally {
    await close()
  }
  return part(known.slice(WARM_UP), unknown.slice(WARM_UP))
}

/** Milliseconds of one sign-in with a wrong password, limits and all, each from a network of its own. */
async function timeOf(email: string, number: number): Promise<number> {
  const address = `10.${number >> 8}.${number & 255}.1`
  const begun = performance.now()
  const outcome = await tryPassword(email, address, Date.now())
  const took = performance.now() - begun
  if (outcome.ok || outcome.refusal.key !== 'signIn.wrong') throw new Error(`${email}: not just wrong`)
  return took
}

async function tryPassword(email: string, address: string, now: number) {
  const device = deviceOf(undefined, await knownPerson(email), now)
  const input = { email, password: 'a wrong password of theirs', device: { address, userAgent: 'bench' } }
  const asking = { actor: stranger, now, requestId: 'bench', origin: address }
  return attempt({ kind: 'password', account: email, address, device }, now, () =>
    execute(signIn, input, asking),
  )
}

function part(known: number[], unknown: number[]): Part {
  const p = mannWhitney(known, unknown)
  const [ofKnown, ofUnknown] = [median(known), median(unknown)]
  const spread = (times: number[]) => `p95 ${percentile(times, 0.95).toFixed(2)} ms`
  const findings: Finding[] = [
    {
      what: 'wrong password, known or unknown e-mail: p-value of the times',
      measured: p,
      unit: '',
      budget: { least: MISTAKEN },
      note: `Mann-Whitney U, two-sided, ${known.length} of each; medians differ by ${(ofKnown - ofUnknown).toFixed(3)} ms`,
    },
    { what: 'wrong password, known e-mail, median', measured: ofKnown, unit: 'ms', note: spread(known) },
    {
      what: 'wrong password, unknown e-mail, median',
      measured: ofUnknown,
      unit: 'ms',
      note: spread(unknown),
    },
  ]
  return {
    findings,
    details: { p, known, unknown },
    notes: [
      `Sign-ins are limits and command, without the network: here a difference is easier to see. Equal times come out below ${MISTAKEN} once in ${1 / MISTAKEN} runs.`,
    ],
  }
}
