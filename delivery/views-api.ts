import { countReading } from '#domain/views/count.ts'
import { readCounts } from '#domain/views/reader.ts'
import { isUid } from '#domain/views/rules.ts'
import { readBody } from './body.ts'
import { sendJson } from './send.ts'
import type { Trust } from './trust.ts'
import type { Visit } from './visit.ts'

/** A body holds one uid; this leaves room for blanks. */
const LONGEST_BODY = 1024
const MOST_IDS = 50

/**
 * The reading count. `POST {"uid"}` counts and answers `{"count"}`; `GET ?ids=uid,uid` answers
 * `{"counts": {uid: n}}`. Unknown uids have no count, and 0 where one was asked for.
 * @param trust whose words about where a request comes from are believed
 */
export async function serveViews(visit: Visit, trust: Trust): Promise<void> {
  if (visit.req.method === 'POST') return post(visit, trust)
  if (visit.req.method === 'GET' || visit.req.method === 'HEAD') return get(visit)
  visit.res.setHeader('Allow', 'GET, HEAD, POST')
  sendJson(visit, 405, { error: 'method not allowed' })
}

async function get(visit: Visit): Promise<void> {
  const ids = (new URLSearchParams(visit.target.query).get('ids') ?? '').split(',')
  if (ids.length > MOST_IDS || !ids.every(isUid)) {
    return sendJson(visit, 400, { error: `ids must be 1 to ${MOST_IDS} uids with commas between them` })
  }
  sendJson(visit, 200, { counts: await readCounts([...new Set(ids)]) })
}

async function post(visit: Visit, trust: Trust): Promise<void> {
  const { headers } = visit.req
  if (!isFromHere(visit, trust)) return sendJson(visit, 403, { error: 'other sites cannot count readings' })
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    return sendJson(visit, 415, { error: 'the content type must be application/json' })
  }
  const body = await readBody(visit, LONGEST_BODY)
  if (body === null) return sendJson(visit, 413, { error: `the body must be at most ${LONGEST_BODY} bytes` })
  const uid = uidIn(body)
  if (uid === null) return sendJson(visit, 400, { error: 'the body must be {"uid": "…"}' })
  const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)
  const count = await countReading(
    {
      uid,
      address: trust.proxies.addressOf(visit.req),
      userAgent: headers['user-agent'],
      purposes: [one(headers['sec-purpose']), one(headers['purpose']), one(headers['x-moz'])],
    },
    visit.now,
  )
  sendJson(visit, 200, { count: count ?? 0 })
}

/** Browsers say where a request comes from; other programs say nothing and could say anything. */
function isFromHere({ req }: Visit, { siteUrl, proxies }: Trust): boolean {
  const fetchSite = req.headers['sec-fetch-site']
  if (fetchSite !== undefined) return fetchSite === 'same-origin'
  const { origin } = req.headers
  // The host has been judged: it is one of ours.
  const host = proxies.hostOf(req)
  return (
    origin === undefined || origin === siteUrl || origin === `http://${host}` || origin === `https://${host}`
  )
}

function uidIn(body: string): string | null {
  try {
    const { uid } = JSON.parse(body) as { uid?: unknown }
    return isUid(uid) ? uid : null
  } catch {
    return null
  }
}
