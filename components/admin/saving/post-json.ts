import type { Answer } from './types.ts'

/** Whoever asks and is not answered after so many milliseconds asks again. */
const PATIENCE = 15_000

interface Sending {
  /** For a page that may be gone before the answer comes. */
  keepalive?: boolean | undefined
  /** Milliseconds until an answer is given up. */
  patience?: number | undefined
}

/**
 * Sends JSON to one of the desk's own addresses.
 * @param body JSON, already written
 * @throws where the network or the server is not there, or something between them answered
 */
export async function postJson<Result>(
  path: string,
  body: string,
  { keepalive = false, patience = PATIENCE }: Sending = {},
): Promise<Answer<Result>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    keepalive,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const { status, headers } = response
  if (headers.get('content-type')?.startsWith('application/json')) {
    const answer = (await response.json()) as Answer<Result>
    return answer.ok ? answer : { ...answer, status }
  }
  // The front refuses in its own way, before any route is asked; what answers 502 for a server stands before it.
  if (status < 400 || status >= 500) throw new Error(`${path} answered ${status}`)
  return { ok: false, status, problem: { key: `status.${status}`, message: `HTTP ${status}` } }
}
