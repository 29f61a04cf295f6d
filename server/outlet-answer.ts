import { answer } from '#lib/answer.ts'

/** A whole answer of a type. Caches must ask again each time: what stands in it may be withdrawn. */
export function answerWith(type: string, body: string): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' } })
}

/**
 * An answer that is a sentence, for programs that ask for a feed or a sitemap.
 * @param location for 301: a path of this site
 */
export function answerText(status: number, text: string, location: string | null = null): Response {
  answer(status, location)
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' }
  return new Response(`${text}\n`, {
    status,
    headers: location === null ? headers : { ...headers, Location: location },
  })
}
