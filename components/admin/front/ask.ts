import type { Board, BoardArticle, BoardPart, FrontVersion } from '#domain/front/types.ts'
import { frontApi } from '#i18n/desk-site-paths.ts'
import { withQuery } from '#i18n/with-query.ts'
import { postJson } from '../saving/post-json.ts'
import type { Answer } from '../saving/types.ts'
import { wanted, type Arranged } from './arrangement.ts'

type Which = Pick<Board, 'locale' | 'plan'>

/** Saves an arrangement over the version somebody saw. @throws without a network */
export function saveArrangement({ locale, plan }: Which, version: number, arranged: Arranged) {
  const input = { locale, plan, version, slots: wanted(arranged) }
  return postJson<{ version: number }>(frontApi.arrange, JSON.stringify(input))
}

/** What fills the places that are left empty. @throws without a network */
export function askForFill({ locale, plan }: Which, arranged: Arranged) {
  const input = { locale, plan, slots: wanted(arranged) }
  return postJson<{ parts: BoardPart[] }>(frontApi.fill, JSON.stringify(input))
}

/** The board as it is saved, and what was done to it since a version. @throws without a network */
export function askForBoard({ locale, plan }: Which, since: number) {
  return get<{ board: Board; since: FrontVersion[] }>(
    withQuery(frontApi.board, { locale, plan: plan?.toString(), since: String(since) }),
  )
}

/** Articles that may be placed. @throws without a network */
export function askForCandidates({ locale, plan }: Which, asked: { text: string; section: string }) {
  return get<{ candidates: BoardArticle[] }>(
    withQuery(frontApi.candidates, { locale, plan: plan?.toString(), ...asked }),
  )
}

async function get<Result>(path: string): Promise<Answer<Result>> {
  const response = await fetch(path, { redirect: 'error' })
  const answer = (await response.json()) as Answer<Result>
  return answer.ok ? answer : { ...answer, status: response.status }
}
