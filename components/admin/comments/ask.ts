import type { Discussion } from '#domain/comments/types.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { withQuery } from '#i18n/with-query.ts'
import { postJson } from '../saving/post-json.ts'
import type { Answer } from '../saving/types.ts'
import type { CommentWords } from './words.ts'

type Failures = CommentWords['failures']

/** What is said about an article. @throws Error with a sentence for the person */
export async function askForComments(uid: string, failures: Failures): Promise<Discussion> {
  const response = await fetch(withQuery(deskApi.comments, { uid })).catch(() => null)
  if (!response) throw new Error(failures.noNetwork)
  const answer = (await response.json().catch(() => null)) as Answer<Discussion> | null
  if (!answer) throw new Error(failures.broken)
  if (!answer.ok) throw new Error(answer.problem.message)
  return answer.result
}

/** Carries one of the commands of comments out. @returns a sentence for the person where it was not done */
export async function sendComment(path: string, input: object, failures: Failures): Promise<string | null> {
  const answer = await postJson(path, JSON.stringify(input)).catch(() => null)
  if (!answer) return failures.noNetwork
  if (answer.ok) return null
  return answer.problem.key.startsWith('status.') ? failures.broken : answer.problem.message
}
