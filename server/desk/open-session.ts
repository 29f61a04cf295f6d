import 'server-only'
import { execute, type Outcome } from '#domain/execute.ts'
import type { NewSession } from '#domain/sessions/inside.ts'
import { addKnownDevice, KNOWN_FOR } from '#domain/sessions/known-device.ts'
import { lookUpSession } from '#domain/sessions/lookup.ts'
import { signOut } from '#domain/sessions/sign-out.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { readEnvironment } from '#lib/environment.ts'
import { siteSecret } from '#lib/secret.ts'
import { asking } from './asking.ts'
import { clearCookie, cookieName, readCookie, writeCookie } from './cookies.ts'
import { authOptions, change } from './next-auth.ts'

/**
 * Signs somebody in, or gives them a new session in place of theirs.
 * @param begin carries out the command that decides it
 * @returns what the command answered; where it is a session, the browser has its cookie
 * @throws what the command throws
 */
export async function openSession(begin: () => Promise<Outcome<NewSession>>): Promise<Outcome<NewSession>> {
  // next-auth takes whatever is thrown in it for wrong words.
  let done: { outcome: Outcome<NewSession> } | { problem: unknown } | undefined
  const options = authOptions(
    secret(),
    async () => {
      const outcome = await begin().catch((problem: unknown) => {
        done = { problem }
        throw problem
      })
      done = { outcome }
      return outcome
    },
    nothing,
  )
  const [cookie] = await change(options, 'callback/credentials', {})
  if (done === undefined) throw new Error('next-auth did not ask whether the sign-in is right')
  if ('problem' in done) throw done.problem
  const { outcome } = done
  if (!outcome.ok) return outcome
  const token = /^[^=]+=([^;]+)/.exec(cookie ?? '')?.[1]
  if (token !== outcome.result.token) throw new Error('next-auth gave another cookie than the session’s')
  await endSession(await readCookie('session'))
  await writeCookie('session', token, outcome.result.expiresAt)
  if (outcome.result.stage === 'full') await rememberDevice(token)
  return outcome
}

/** From now on this person's attempts in this browser are counted apart from strangers'. */
async function rememberDevice(token: string): Promise<void> {
  const { now } = deskRequest()
  const person = await lookUpSession(token, now)
  if (!person) return
  const known = addKnownDevice(await readCookie('device'), person, now)
  await writeCookie('device', known, now + KNOWN_FOR)
}

/** Signs out the browser that asks: its session ends, its cookie goes. @throws what kept it from ending */
export async function closeSession(): Promise<void> {
  const token = await readCookie('session')
  if (token === undefined) return
  // What is thrown in it, next-auth only logs: nobody must think they are signed out who are not.
  const failed: unknown[] = []
  const end = () => endSession(token).catch((problem: unknown) => void failed.push(problem))
  await change(authOptions(secret(), never, end), 'signout', { [cookieName('session')]: token })
  if (failed.length > 0) throw failed[0]
  await clearCookie('session')
}

/**
 * Ends the session of the browser that asks, where there is one: of whoever was signed in here, as nobody can reach it any more
 * (OWASP ASVS 5.0, 7.2.4). What a cookie of anybody's making says writes nothing.
 */
async function endSession(token: string | undefined): Promise<void> {
  if (token === undefined || !(await lookUpSession(token, deskRequest().now))) return
  await execute(signOut, { token }, await asking())
}

const nothing = async () => undefined
const never = () => Promise.reject(new Error('nobody signs in here'))

function secret(): string {
  return siteSecret(readEnvironment().dataDir)
}
