import 'server-only'
import { cookies } from 'next/headers'
import { deskRequest } from '#lib/desk-request.ts'

/**
 * Names of the desk's cookies. With `__Host-` a browser takes them over https from this very host alone (RFC 6265bis, 4.1.3.2);
 * plain http, on this machine's own names, cannot have that. None may begin with another's name: next-auth reads
 * all that begin with the session's as parts of it.
 */
const names = { session: 'masthead', device: 'known-device', locale: 'desk-language' } as const

export function cookieName(which: keyof typeof names): string {
  return (deskRequest().secure ? '__Host-' : '') + names[which]
}

/** What every cookie of the desk has in common. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: deskRequest().secure }
}

export async function readCookie(which: keyof typeof names): Promise<string | undefined> {
  return (await cookies()).get(cookieName(which))?.value
}

/** @param expires UTC milliseconds */
export async function writeCookie(which: keyof typeof names, value: string, expires: number): Promise<void> {
  ;(await cookies()).set(cookieName(which), value, { ...cookieOptions(), expires })
}

export async function clearCookie(which: keyof typeof names): Promise<void> {
  ;(await cookies()).set(cookieName(which), '', { ...cookieOptions(), maxAge: 0 })
}
