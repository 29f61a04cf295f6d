import { deskApi } from '#i18n/desk-article-paths.ts'
import { withQuery } from '#i18n/with-query.ts'
import type { Answer } from '../pictures/ask.ts'
import type { Known } from './types.ts'

/**
 * Tags by what was typed of a name, or by their ids.
 * @param noNetwork a sentence for when nothing is answered
 * @throws Error with a sentence for the person
 */
export async function askForTags(
  query: { locale: string; text?: string; ids?: string },
  noNetwork: string,
): Promise<Known[]> {
  const response = await fetch(withQuery(deskApi.tags, query)).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as Answer<Known[]> | null | undefined
  if (!answer) throw new Error(noNetwork)
  if (!answer.ok) throw new Error(answer.problem.message)
  return answer.result
}
