import { deskApi } from '#i18n/desk-article-paths.ts'
import { withQuery } from '#i18n/with-query.ts'
import type { ToldReport } from './types.ts'

/** `whole`: a line that does not fit is in the way of all; `fitting`: it is left out. */
export type Take = 'whole' | 'fitting'

/** How long ten thousand lines may take on a slow line and a busy machine, in milliseconds. */
const PATIENCE = 120_000

type Answer = { ok: true; result: ToldReport } | { ok: false; message: string }

/** Sends a file of redirects. @param offline what is said where no answer comes */
export async function sendFile(
  file: File,
  { dry = false, take = 'whole' }: { dry?: boolean; take?: Take },
  offline: string,
): Promise<Answer> {
  const path = withQuery(deskApi.importRedirects, { dry: dry ? 'yes' : undefined, take })
  try {
    const response = await fetch(path, {
      ...{ method: 'POST', body: file, redirect: 'error' },
      headers: { 'Content-Type': 'application/octet-stream' },
      signal: AbortSignal.timeout(PATIENCE),
    })
    const answer = (await response.json()) as
      { ok: true; result: ToldReport } | { ok: false; problem: { message: string } }
    return answer.ok ? answer : { ok: false, message: answer.problem.message }
  } catch {
    return { ok: false, message: offline }
  }
}
