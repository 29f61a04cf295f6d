import 'server-only'
import NextAuth, { type AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { logger } from '#lib/logger.ts'
import type { Outcome } from '#domain/execute.ts'
import type { NewSession } from '#domain/sessions/inside.ts'
import { cookieName, cookieOptions } from './cookies.ts'

/**
 * next-auth takes a sign-in from a provider to a cookie. Its "token" is our session's own: nothing is signed or sealed, the
 * row is looked up at each request. Each way of signing in is a command (domain/sessions/), so `authorize` carries that out.
 *
 * @param secret of the installation; next-auth's own cross-site tokens are made of it
 */
export function authOptions(
  secret: string,
  authorize: () => Promise<Outcome<NewSession>>,
  signOut: () => Promise<void>,
): AuthOptions {
  return {
    secret,
    // The database strategy knows no password providers; with this one our token goes through `jwt` untouched.
    session: { strategy: 'jwt' },
    useSecureCookies: cookieOptions().secure,
    cookies: { sessionToken: { name: cookieName('session'), options: cookieOptions() } },
    providers: [
      Credentials({
        credentials: {},
        async authorize() {
          const outcome = await authorize()
          return outcome.ok ? { id: outcome.result.staffUid, token: outcome.result.token } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { token: (user as unknown as { token: string }).token } : token),
    },
    jwt: {
      encode: async ({ token }) => (token as { token?: string } | undefined)?.token ?? '',
      decode: async ({ token }) => (token ? { token } : null),
    },
    events: { signOut },
    logger: {
      // Where the site is, it need not be told: nothing here leads to an address.
      warn: () => undefined,
      error: (code, about) => logger().error({ code, err: about }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

/** A cookie that next-auth wants set, as it stands in the header. */
type SetCookie = string

interface Answered {
  body: unknown
  cookies: SetCookie[]
}

/**
 * Asks next-auth by its handler for Node's requests and answers, which is its public one and needs no address of its own.
 * @param action as in its addresses: `csrf`, `callback/credentials`, `signout`
 */
async function ask(
  options: AuthOptions,
  action: string,
  cookies: Record<string, string>,
  form?: Record<string, string>,
): Promise<Answered> {
  const answered: Answered = { body: null, cookies: [] }
  const answer = {
    status: () => answer,
    getHeader: () => answered.cookies,
    setHeader: (name: string, value: SetCookie[]) => {
      if (name.toLowerCase() === 'set-cookie') answered.cookies = value
      return answer
    },
    end: () => answer,
    json: () => answer,
    send: (body: unknown) => {
      answered.body = body
      return answer
    },
  }
  const request = {
    method: form ? 'POST' : 'GET',
    query: { nextauth: action.split('/') },
    headers: {},
    cookies,
    body: form,
  }
  await (NextAuth as unknown as Handler)(request, answer, options)
  return answered
}

type Handler = (request: unknown, answer: unknown, options: AuthOptions) => Promise<void>

/**
 * Has next-auth do something that changes who is signed in: first it gives its token against requests from other sites,
 * then takes it back. (Requests from other sites never come this far: delivery/same-origin.ts.)
 * @returns the session's cookies it wants set
 */
export async function change(
  options: AuthOptions,
  action: 'callback/credentials' | 'signout',
  cookies: Record<string, string>,
): Promise<SetCookie[]> {
  const given = await ask(options, 'csrf', {})
  const { csrfToken } = given.body as { csrfToken: string }
  const own = given.cookies.map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie)!)
  const sent = Object.fromEntries(own.map(([, name, value]) => [name!, decodeURIComponent(value!)]))
  const answered = await ask(options, action, { ...sent, ...cookies }, { csrfToken })
  return answered.cookies.filter((cookie) => cookie.startsWith(cookieName('session')))
}
