import type { CdnPurge } from './environment.ts'

/** For one answer, in milliseconds; the purge is tried again later. */
const PATIENCE = 5_000

/**
 * Asks a CDN to forget all answers with one of these surrogate keys. The keys stand twice: in the body as Cloudflare
 * wants them, in the header for Fastly, and for Varnish with xkey.
 * @param stop ends the waiting
 * @throws when nobody answers within five seconds, or with anything but 2xx; no message holds the token
 */
export async function sendPurge({ url, token }: CdnPurge, keys: string[], stop: AbortSignal): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'surrogate-key': keys.join(' '),
      // Fastly's API knows its token by a header of its own.
      ...(token !== null && { authorization: `Bearer ${token}`, 'fastly-key': token }),
    },
    body: JSON.stringify({ tags: keys }),
    // Followed as browsers do, a redirect would become a GET that purges nothing.
    redirect: 'error',
    signal: AbortSignal.any([stop, AbortSignal.timeout(PATIENCE)]),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`the CDN answered a purge by ${answer.status}`)
}
