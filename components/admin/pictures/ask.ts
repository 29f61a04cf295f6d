import type { DeskPicture } from '#domain/media/types.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { withQuery } from '#i18n/with-query.ts'
import type { PictureInHand } from '../editor/types.ts'
import type { PictureWords } from './words.ts'

/** What the desk answers: server/desk/route.ts. */
export type Answer<Result> = { ok: true; result: Result } | { ok: false; problem: { message: string } }

/** One page of pictures. */
export interface Page {
  pictures: DeskPicture[]
  next: string | null
}

type Failures = PictureWords['failures']

/** Pictures of the media. @param query as of deskApi.pictures @throws Error with a sentence for the person */
export async function askForPictures(
  query: Record<'locale' | 'text' | 'before' | 'uids', string | undefined>,
  failures: Failures,
): Promise<Page> {
  return asked(withQuery(deskApi.pictures, query), {}, failures)
}

/** Carries media.describe out. @throws Error with a sentence for the person */
export async function describePicture(input: object, failures: Failures): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  // Nobody waits for it: the page may be gone before it is answered.
  const sent = { method: 'POST', headers, body: JSON.stringify(input), keepalive: true }
  await asked(deskApi.describe, sent, failures)
}

async function asked<Result>(path: string, init: RequestInit, failures: Failures): Promise<Result> {
  const response = await fetch(path, init).catch(() => null)
  if (!response) throw new Error(failures.noNetwork)
  const answer = (await response.json().catch(() => null)) as Answer<Result> | null
  if (!answer) throw new Error(failures.broken)
  if (!answer.ok) throw new Error(answer.problem.message)
  return answer.result
}

/** A picture as whoever asked for it uses it, with the words that are its own. */
export function inHand({ uid, src, width, height, alt, caption, credit }: DeskPicture): PictureInHand {
  return { media: uid, src, width, height, alt, caption, credit }
}
