import { request, type IncomingHttpHeaders } from 'node:http'
import { expect } from '@playwright/test'

/** What a server answered, its text in full. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** A request as no browser would make it. */
export interface Hostile {
  method: string
  path: string
  headers?: Record<string, string>
  body?: Buffer
}

let networks = 0

/** Sends a request, each time from another network, so that the limits of sign-in do not answer before anything is looked at. */
export function ask(origin: string, { method, path, headers, body }: Hostile): Promise<Answer> {
  const { host, hostname, port } = new URL(origin)
  const network = `2001:db8:${(++networks).toString(16)}::1`
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const sent = request(
    {
      // A connection of its own: what has announced more than it sends leaves one unusable.
      ...{ hostname, port, method, path, setHost: false, agent: false },
      headers: { host, 'x-forwarded-for': network, ...headers },
    },
    (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }))
    },
  )
  sent.on('error', reject)
  sent.end(body)
  return promise
}

/** Asks, and looks at what every answer of the desk must be, whatever was asked. */
export async function askDesk(origin: string, asked: Hostile): Promise<Answer> {
  const answer = await ask(origin, asked)
  const { status, headers, text } = answer
  const what = `${asked.method} ${asked.path.slice(0, 80)} ${JSON.stringify(asked.headers).slice(0, 200)} ${asked.body?.toString('latin1').slice(0, 300) ?? ''}`
  expect(status, what).toBeLessThan(500)
  expect(headers['cache-control'], what).toContain('no-store')
  expect(headers['x-robots-tag'], what).toBe('noindex, nofollow')
  expect(headers['content-security-policy'], what).toContain("frame-ancestors 'none'")
  expect(new URL(headers.location ?? '/', origin).origin, what).toBe(origin)
  // Where there is somewhere else to go, nobody sees the page.
  if (headers['content-type']?.startsWith('text/html') && headers.location === undefined && text !== '')
    expect(text, what).toMatch(/<html lang="(en|zh-Hans)"/)
  return answer
}
